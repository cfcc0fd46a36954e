import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { Roster } from '#components/classes/roster.tsx';
import { clientMessages } from '#i18n/client-messages.ts';
import { rosterFor } from '#server/classes/roster.ts';
import { classPage } from '../../class-page.ts';
import { ClassFrame } from '../class-frame.tsx';

interface Props {
  readonly params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const t = await getTranslations('Classes.tabs');
  return { title: `${t('roster')} · ${(await classPage(locale, id, '/roster')).view.name}` };
}

/** For those who teach a class: everybody in it. */
export default async function RosterPage({ params }: Props) {
  const { locale, id } = await params;
  const { user, view } = await classPage(locale, id, '/roster');
  if (!view.may.teach) notFound();
  return (
    <NextIntlClientProvider messages={await clientMessages('Classes')}>
      <ClassFrame view={view} tab="roster">
        <Roster view={view} roster={await rosterFor(user, id)} />
      </ClassFrame>
    </NextIntlClientProvider>
  );
}
