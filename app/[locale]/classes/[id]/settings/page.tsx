import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { ArchiveForm } from '#components/classes/archive-form.tsx';
import { ClassForm } from '#components/classes/class-form.tsx';
import { JoinForm } from '#components/classes/join-form.tsx';
import { clientMessages } from '#i18n/client-messages.ts';
import { trailOf, trailSchema } from '#server/classes/class-trail.ts';
import { classPage } from '../../class-page.ts';
import { ClassFrame } from '../class-frame.tsx';
import { Trail } from './trail.tsx';

interface Props {
  readonly params: Promise<{ locale: string; id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const t = await getTranslations('Classes.tabs');
  return { title: `${t('settings')} · ${(await classPage(locale, id, '/settings')).view.name}` };
}

/** For the instructors of a class: what it is called, who gets in, its archive, and everything that was done to it. */
export default async function ClassSettings({ params, searchParams }: Props) {
  const { locale: asked, id } = await params;
  const { user, locale, view } = await classPage(asked, id, '/settings');
  if (!view.may.manage) notFound();
  const { after } = trailSchema.parse({ after: null, ...(await searchParams) });
  const trail = await trailOf(user, id, locale, { after });
  return (
    <NextIntlClientProvider messages={await clientMessages('Classes')}>
      <ClassFrame view={view} tab="settings">
        <div className="grid max-w-2xl gap-10">
          {view.may.change && (
            <>
              <ClassForm view={view} />
              <JoinForm view={view} />
            </>
          )}
          <ArchiveForm id={id} archived={view.archived} />
          <Trail trail={trail} view={view} locale={locale} paged={after !== null} />
        </div>
      </ClassFrame>
    </NextIntlClientProvider>
  );
}
