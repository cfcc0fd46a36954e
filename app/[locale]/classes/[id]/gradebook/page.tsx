import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { ExportLinks } from '#components/classes/export-links.tsx';
import { Gradebook } from '#components/classes/gradebook/gradebook.tsx';
import { teacherMessages } from '#i18n/client-messages.ts';
import { Link } from '#i18n/navigation.ts';
import { classPage } from '../../class-page.ts';
import { ClassFrame } from '../class-frame.tsx';

interface Props {
  readonly params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Gradebook');
  return { title: t('title') };
}

/** What an opened cell may show of a learner's work. */
const ofWork = ['Report', 'Graph', 'Diagnosis', 'Bugs', 'Counterexample', 'Exercise', 'Quiz', 'Discussion'] as const;

/** For those who teach the class: every learner's score of every assignment, live. */
export default async function GradebookPage({ params }: Props) {
  const { locale, id } = await params;
  const { user, view } = await classPage(locale, id, '/gradebook');
  if (!view.may.teach) notFound();
  const t = await getTranslations('Regrade');
  const similarity = await getTranslations('Similarity');
  return (
    <ClassFrame view={view} tab="gradebook" wide>
      <NextIntlClientProvider messages={await teacherMessages('Gradebook', 'Classes', ...ofWork)}>
        <Gradebook classId={id} zone={view.zone} viewer={user.id} />
      </NextIntlClientProvider>
      <div className="mt-10 grid max-w-2xl gap-6 border-line border-t pt-6">
        <ExportLinks id={id} archive={view.may.manage} />
        <Link href={`/classes/${id}/regrade`} className="justify-self-start text-accent hover:underline">
          {t('link')}
        </Link>
        <Link href={`/classes/${id}/similarity`} className="justify-self-start text-accent hover:underline">
          {similarity('link')}
        </Link>
      </div>
    </ClassFrame>
  );
}
