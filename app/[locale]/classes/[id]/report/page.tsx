import type { Metadata } from 'next';
import { ReportPage, reportTitle } from './report-page.tsx';

interface Props {
  readonly params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  return reportTitle(locale, id, null);
}

/** A learner's own report. */
export default async function OwnReport({ params }: Props) {
  const { locale, id } = await params;
  return <ReportPage locale={locale} id={id} member={null} />;
}
