import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { Progress } from '#components/classes/regrade/progress.tsx';
import { Results } from '#components/classes/regrade/results.tsx';
import { ZonedTime } from '#components/classes/zoned-time.tsx';
import { teacherMessages } from '#i18n/client-messages.ts';
import { Link } from '#i18n/navigation.ts';
import { regradeReport } from '#server/classes/regrade-report.ts';
import { Problem } from '#server/problem.ts';
import { classPage } from '../../../class-page.ts';
import { ClassFrame } from '../../class-frame.tsx';

interface Props {
  readonly params: Promise<{ locale: string; id: string; regrade: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Regrade');
  return { title: t('title') };
}

async function found(...asked: Parameters<typeof regradeReport>) {
  try {
    return await regradeReport(...asked);
  } catch (error) {
    if (error instanceof Problem && error.status === 404) notFound();
    throw error;
  }
}

/** One regrade: how far it is, then what it found and what can be done about it. */
export default async function RegradePage({ params }: Props) {
  const { locale: wanted, id, regrade: regradeId } = await params;
  const { user, locale, view } = await classPage(wanted, id, `/regrade/${regradeId}`);
  if (!view.may.teach) notFound();
  const t = await getTranslations('Regrade');
  const report = await found(user, id, regradeId, locale);
  const { title, by, createdAt, state } = report.regrade;
  return (
    <ClassFrame view={view} tab="gradebook">
      <NextIntlClientProvider messages={await teacherMessages('Classes', 'Regrade', 'Report')}>
        <div className="max-w-4xl">
          <p className="text-sm">
            <Link href={`/classes/${id}/regrade`} className="text-accent hover:underline">
              {t('all')}
            </Link>
          </p>
          <h2 className="mt-1 font-semibold text-xl tracking-tight">{t('of', { title })}</h2>
          <p className="mt-1 text-muted text-sm">
            {t.rich('begun', { by: by ?? t('nobody'), time: () => <ZonedTime time={createdAt} zone={view.zone} /> })}
          </p>
          {state === 'grading' ? (
            <Progress classId={id} regrade={report.regrade} />
          ) : (
            <Results classId={id} zone={view.zone} report={report} mayApply={view.may.scores} />
          )}
        </div>
      </NextIntlClientProvider>
    </ClassFrame>
  );
}
