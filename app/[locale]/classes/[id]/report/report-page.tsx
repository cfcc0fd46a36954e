import { notFound } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { ChineseFont } from '#components/chinese-font.tsx';
import { LearnerReport } from '#components/classes/report/learner-report.tsx';
import { clientMessages } from '#i18n/client-messages.ts';
import { Link } from '#i18n/navigation.ts';
import { learnerReport } from '#server/classes/learner-report.ts';
import { Problem } from '#server/problem.ts';
import { classPage } from '../../class-page.ts';

/** Once a request, for the page and its title alike. @param member null for one's own */
const reportOf = cache(async (wanted: string, id: string, member: string | null) => {
  const page = member === null ? '/report' : `/learners/${member}/report`;
  const { user, locale, view } = await classPage(wanted, id, page);
  try {
    return { view, report: await learnerReport(user, id, member, locale) };
  } catch (error) {
    if (error instanceof Problem && (error.status === 404 || error.code === 'forbidden')) notFound();
    throw error;
  }
});

export async function reportTitle(locale: string, id: string, member: string | null) {
  const t = await getTranslations('Gradebook.report');
  const { report } = await reportOf(locale, id, member);
  return { title: t('title', { name: report.learner.name ?? t('nameless') }) };
}

interface Props {
  readonly locale: string;
  readonly id: string;
  readonly member: string | null;
}

export async function ReportPage({ locale, id, member }: Props) {
  const { report } = await reportOf(locale, id, member);
  const t = await getTranslations('Gradebook');
  const back = report.own ? `/classes/${id}` : `/classes/${id}/gradebook`;
  return (
    <main id="main" className="mx-auto w-full max-w-4xl flex-1 px-4 pt-8 pb-20 sm:px-6">
      <p className="mb-1 text-sm print:hidden">
        <Link href={back} className="text-accent hover:underline">
          {t(report.own ? 'work.back' : 'report.back')}
        </Link>
      </p>
      <NextIntlClientProvider messages={await clientMessages('Gradebook')}>
        <LearnerReport report={report} />
      </NextIntlClientProvider>
      {/* Names may be in any script, whatever the page's language. */}
      <ChineseFont />
    </main>
  );
}
