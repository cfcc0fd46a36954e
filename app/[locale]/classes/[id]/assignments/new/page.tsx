import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { clientMessages } from '#i18n/client-messages.ts';
import { assignableUnits } from '#server/classes/assignable.ts';
import { assignmentsOf } from '#server/classes/assignments.ts';
import { classPage } from '../../../class-page.ts';
import { ClassFrame } from '../../class-frame.tsx';
import { BackToAssignments } from '../back.tsx';
import { keyOf } from '../picker.tsx';
import { AssignForm } from './assign-form.tsx';

interface Props {
  readonly params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Assignments');
  return { title: t('new') };
}

export default async function NewAssignmentsPage({ params }: Props) {
  const { locale: wanted, id } = await params;
  const { user, locale, view } = await classPage(wanted, id, '/assignments/new');
  if (!view.may.assignments) notFound();
  const t = await getTranslations('Assignments');
  const assigned = await assignmentsOf(user, id, locale);
  return (
    <ClassFrame view={view} tab="assignments">
      <div className="max-w-3xl">
        <BackToAssignments classId={id} />
        <h2 className="mt-1 mb-5 font-semibold text-xl tracking-tight">{t('new')}</h2>
        <NextIntlClientProvider messages={await clientMessages('Assignments', 'Classes')}>
          <AssignForm classId={id} zone={view.zone} units={assignableUnits(locale)} assigned={assigned.map(keyOf)} />
        </NextIntlClientProvider>
      </div>
    </ClassFrame>
  );
}
