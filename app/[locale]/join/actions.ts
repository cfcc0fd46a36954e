'use server';

import { getLocale } from 'next-intl/server';
import { redirect } from '#i18n/navigation.ts';
import { joinClass, readCode } from '#server/classes/classes.ts';
import { Problem } from '#server/problem.ts';
import { currentUser } from '#server/session.ts';

/** Leads from a code that was typed to the page that says whose it is. */
export async function lookUp(data: FormData): Promise<void> {
  const code = readCode(String(data.get('code') ?? '')).slice(0, 40);
  redirect({ href: code === '' ? '/join' : `/join/${code}`, locale: await getLocale() });
}

/** What is refused is told by the page of the code, which is shown again. */
export async function join(code: string): Promise<void> {
  const locale = await getLocale();
  const id = await joinClass(await currentUser(), code).catch((error: unknown) => {
    if (error instanceof Problem) return null;
    throw error;
  });
  redirect({ href: id === null ? `/join/${code}` : `/classes/${id}`, locale });
}
