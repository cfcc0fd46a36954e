import type { Metadata } from 'next';
import { ReportPage, reportTitle } from '../../../report/report-page.tsx';

interface Props {
  readonly params: Promise<{ locale: string; id: string; member: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id, member } = await params;
  return reportTitle(locale, id, member);
}

/** A learner's report, for those who teach the class. */
export default async function LearnersReport({ params }: Props) {
  const { locale, id, member } = await params;
  return <ReportPage locale={locale} id={id} member={member} />;
}
