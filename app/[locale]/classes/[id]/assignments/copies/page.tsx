import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { clientMessages } from '#i18n/client-messages.ts';
import { classesOf } from '#server/classes/classes.ts';
import { classPage } from '../../../class-page.ts';
import { ClassFrame } from '../../class-frame.tsx';
import { BackToAssignments } from '../back.tsx';
import { CopyForm } from './copy-form.tsx';

interface Props {
  readonly params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Assignments.copy');
  return { title: t('title') };
}

/** Takes over what another class of the same teacher was assigned. */
export default async function CopiesPage({ params }: Props) {
  const { locale: wanted, id } = await params;
  const { user, view } = await classPage(wanted, id, '/assignments/copies');
  if (!view.may.assignments) notFound();
  const t = await getTranslations('Assignments.copy');
  const taught = (await classesOf(user)).filter((each) => each.may.teach && each.id !== id);
  return (
    <ClassFrame view={view} tab="assignments">
      <div className="max-w-xl">
        <BackToAssignments classId={id} />
        <h2 className="mt-1 mb-2 font-semibold text-xl tracking-tight">{t('title')}</h2>
        {taught.length === 0 ? (
          <p className="text-muted">{t('noClass')}</p>
        ) : (
          <NextIntlClientProvider messages={await clientMessages('Assignments', 'Classes')}>
            <CopyForm
              classId={id}
              zone={view.zone}
              classes={taught.map(({ id: from, name, zone }) => ({ id: from, name, zone }))}
            />
          </NextIntlClientProvider>
        )}
      </div>
    </ClassFrame>
  );
}
