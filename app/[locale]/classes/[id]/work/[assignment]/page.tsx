import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { clientMessages } from '#i18n/client-messages.ts';
import { Link } from '#i18n/navigation.ts';
import { ownWork } from '#server/classes/own-work.ts';
import type { OwnWorkView } from '#server/classes/views-cell.ts';
import { Problem } from '#server/problem.ts';
import { classPage } from '../../../class-page.ts';
import { OwnWork } from './own-work.tsx';

interface Props {
  readonly params: Promise<{ locale: string; id: string; assignment: string }>;
}

/** Once a request, for the page and its title alike. */
const workOf = cache(
  async (wanted: string, id: string, assignment: string): Promise<OwnWorkView & { zone: string }> => {
    const { user, locale, view } = await classPage(wanted, id, `/work/${assignment}`);
    try {
      return { ...(await ownWork(user, id, assignment, locale)), zone: view.zone };
    } catch (error) {
      if (error instanceof Problem && error.status === 404) notFound();
      throw error;
    }
  },
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id, assignment } = await params;
  const t = await getTranslations('Gradebook.work');
  const { assignment: assigned } = await workOf(locale, id, assignment);
  return { title: t('title', { title: assigned.title }) };
}

/** A learner's own work at an assignment. */
export default async function OwnWorkPage({ params }: Props) {
  const { locale, id, assignment } = await params;
  const { zone, ...work } = await workOf(locale, id, assignment);
  const t = await getTranslations('Gradebook.work');
  const report = await getTranslations('Gradebook.report');
  return (
    <main id="main" className="mx-auto w-full max-w-3xl flex-1 px-4 pt-8 pb-20 sm:px-6">
      <p className="flex flex-wrap gap-x-5 text-accent text-sm">
        <Link href={`/classes/${id}`} className="hover:underline">
          {t('back')}
        </Link>
        <Link href={`/classes/${id}/report`} className="hover:underline">
          {report('ownLink')}
        </Link>
      </p>
      <h1 className="mt-1 text-balance font-semibold text-3xl tracking-tight">{work.assignment.title}</h1>
      <NextIntlClientProvider messages={await clientMessages('Gradebook')}>
        <OwnWork work={work} zone={zone} />
      </NextIntlClientProvider>
    </main>
  );
}
