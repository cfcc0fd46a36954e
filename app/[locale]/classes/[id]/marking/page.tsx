import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { ClassMarking } from '#components/classes/marking/class-marking.tsx';
import { clientMessages } from '#i18n/client-messages.ts';
import { markingQueue } from '#server/classes/marking.ts';
import { filterSchema } from '#server/classes/marking-order.ts';
import { classPage } from '../../class-page.ts';
import { ClassFrame } from '../class-frame.tsx';

interface Props {
  readonly params: Promise<{ locale: string; id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Marking');
  return { title: t('title') };
}

/** For those who teach the class: its learners' free texts, one at a time. */
export default async function ClassMarkingPage({ params, searchParams }: Props) {
  const { locale: asked, id } = await params;
  const { user, view, locale } = await classPage(asked, id, '/marking');
  if (!view.may.teach) notFound();
  // What makes no sense in an address is left out.
  const query = filterSchema.catch(filterSchema.parse({})).parse(await searchParams);
  const queue = await markingQueue(user, id, locale, query);
  return (
    <ClassFrame view={view} tab="marking">
      <NextIntlClientProvider messages={await clientMessages('Marking', 'Classes', 'Quiz')}>
        <ClassMarking {...{ classId: id, archived: view.archived, queue, query }} />
      </NextIntlClientProvider>
    </ClassFrame>
  );
}
