import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '#components/empty-state.tsx';
import { clientMessages } from '#i18n/client-messages.ts';
import { Link } from '#i18n/navigation.ts';
import { assignmentsOf } from '#server/classes/assignments.ts';
import { classPage } from '../../class-page.ts';
import { ClassFrame } from '../class-frame.tsx';
import { waitingIn } from '../waiting-texts.ts';
import { AssignmentList } from './assignment-list.tsx';
import { ZoneNote } from './zone-note.tsx';

interface Props {
  readonly params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Assignments');
  return { title: t('title') };
}

/** For those who teach the class: what is assigned, in order, with its times and rules. */
export default async function AssignmentsPage({ params }: Props) {
  const { locale: wanted, id } = await params;
  const { user, locale, view } = await classPage(wanted, id, '/assignments');
  if (!view.may.teach) notFound();
  const t = await getTranslations('Assignments');
  const assignments = await assignmentsOf(user, id, locale);
  const waiting = Object.fromEntries(await waitingIn(id));
  return (
    <ClassFrame view={view} tab="assignments">
      <NextIntlClientProvider messages={await clientMessages('Assignments', 'Classes')}>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <ZoneNote zone={view.zone} />
          {view.may.assignments && (
            <p className="flex flex-wrap gap-2">
              <Link href={`/classes/${id}/assignments/copies`} className="button">
                {t('copy.title')}
              </Link>
              <Link href={`/classes/${id}/assignments/new`} className="button-primary px-5">
                {t('new')}
              </Link>
            </p>
          )}
        </div>
        {assignments.length === 0 ? (
          <EmptyState
            icon="calendar"
            className="mt-6"
            action={
              view.may.assignments && (
                <Link href={`/classes/${id}/assignments/new`} className="button">
                  {t('first')}
                </Link>
              )
            }
          >
            {t(view.may.assignments ? 'empty' : 'emptyForAssistants')}
          </EmptyState>
        ) : (
          <AssignmentList
            {...{ classId: id, zone: view.zone, assignments, mayChange: view.may.assignments }}
            waiting={waiting}
          />
        )}
      </NextIntlClientProvider>
    </ClassFrame>
  );
}
