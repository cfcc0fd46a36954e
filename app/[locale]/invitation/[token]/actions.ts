'use server';

import { getLocale } from 'next-intl/server';
import { redirect } from '#i18n/navigation.ts';
import { takeInvitation } from '#server/invitations.ts';
import { Problem } from '#server/problem.ts';
import { currentUser } from '#server/session.ts';

/** Gives the role to whoever is signed in; a link used meanwhile shows its page again, which says so. */
export async function acceptInvitation(token: string): Promise<void> {
  const locale = await getLocale();
  try {
    await takeInvitation(await currentUser(), token);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    redirect({ href: `/invitation/${encodeURIComponent(token)}`, locale });
  }
  redirect({ href: '/account', locale });
}
