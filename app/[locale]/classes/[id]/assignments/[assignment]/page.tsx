import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { KindHints } from '#components/classes/kind-hints.tsx';
import { clientMessages } from '#i18n/client-messages.ts';
import { Link } from '#i18n/navigation.ts';
import { placePath } from '#lib/place-path.ts';
import { assignmentOf } from '#server/classes/assignments.ts';
import { Problem } from '#server/problem.ts';
import { classPage } from '../../../class-page.ts';
import { ClassFrame } from '../../class-frame.tsx';
import { BackToAssignments } from '../back.tsx';
import { ZoneNote } from '../zone-note.tsx';
import { Deletion } from './deletion.tsx';
import { EditForm } from './edit-form.tsx';
import { Extensions } from './extensions.tsx';

interface Props {
  readonly params: Promise<{ locale: string; id: string; assignment: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Assignments');
  return { title: t('title') };
}

async function found(...asked: Parameters<typeof assignmentOf>) {
  try {
    return await assignmentOf(...asked);
  } catch (error) {
    if (error instanceof Problem && error.status === 404) notFound();
    throw error;
  }
}

export default async function AssignmentPage({ params }: Props) {
  const { locale: wanted, id, assignment: assignmentId } = await params;
  const { user, locale, view } = await classPage(wanted, id, `/assignments/${assignmentId}`);
  if (!view.may.assignments) notFound();
  const t = await getTranslations('Assignments');
  const assignment = await found(user, id, assignmentId, locale);
  const { kind, title, slug } = assignment;
  const where = { classId: id, zone: view.zone, assignment };
  return (
    <ClassFrame view={view} tab="assignments">
      <div className="max-w-3xl">
        <BackToAssignments classId={id} />
        <h2 className="mt-1 font-semibold text-xl tracking-tight">
          <Link href={placePath(assignment)} className="hover:underline">
            {title}
          </Link>
        </h2>
        <KindHints kinds={[kind]} />
        {kind === 'quiz' && (
          <p className="mt-1 text-sm">
            <Link href={`/quizzes/${slug}/policy`} className="text-accent hover:underline">
              {t('hints.policy')}
            </Link>
          </p>
        )}
        <NextIntlClientProvider messages={await clientMessages('Assignments', 'Classes')}>
          <div className="mt-3 mb-6">
            <ZoneNote zone={view.zone} />
          </div>
          <EditForm {...where} />
          <Extensions {...where} />
          <Deletion {...where} />
        </NextIntlClientProvider>
      </div>
    </ClassFrame>
  );
}
