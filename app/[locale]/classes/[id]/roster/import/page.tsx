import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { RosterImport } from '#components/classes/roster-import.tsx';
import { clientMessages } from '#i18n/client-messages.ts';
import { Link } from '#i18n/navigation.ts';
import { classPage } from '../../../class-page.ts';
import { ClassFrame } from '../../class-frame.tsx';

interface Props {
  readonly params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const t = await getTranslations('Classes.import');
  return { title: `${t('title')} · ${(await classPage(locale, id, '/roster/import')).view.name}` };
}

/** For those who may change the roster: a table in, a look at what would happen, then it happens. */
export default async function ImportPage({ params }: Props) {
  const { locale, id } = await params;
  const { view } = await classPage(locale, id, '/roster/import');
  if (!view.may.roster) notFound();
  const t = await getTranslations('Classes.import');
  return (
    <NextIntlClientProvider messages={await clientMessages('Classes')}>
      <ClassFrame view={view} tab="roster">
        <p className="text-sm">
          <Link href={`/classes/${id}/roster`} className="text-accent hover:underline">
            {t('back')}
          </Link>
        </p>
        <h2 className="mt-1 font-semibold text-xl">{t('title')}</h2>
        <p className="mt-2 max-w-prose">{t('intro')}</p>
        <p className="mt-2 max-w-prose text-muted text-sm">
          {t.rich('columns', { b: (text) => <b className="text-ink">{text}</b> })}
        </p>
        <details className="mt-2 text-sm">
          <summary className="text-accent">{t('example')}</summary>
          <pre className="mt-2 overflow-x-auto rounded-md bg-sunk px-4 py-3">{t('exampleText')}</pre>
        </details>
        <RosterImport classId={id} />
      </ClassFrame>
    </NextIntlClientProvider>
  );
}
