import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { Projector } from '#components/classes/insight/projector.tsx';
import { clientMessages } from '#i18n/client-messages.ts';
import { funnels } from '#server/classes/insight-funnel.ts';
import { groupSchema } from '#server/classes/insight-group.ts';
import { classPage } from '../../../class-page.ts';
import { ClassFrame } from '../../class-frame.tsx';

interface Props {
  readonly params: Promise<{ locale: string; id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const t = await getTranslations('Insight.projector');
  return { title: `${t('title')} · ${(await classPage(locale, id, '/insight')).view.name}` };
}

/** What a class does right now, for all to see and without anybody's name. */
export default async function ProjectorPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const { user, view } = await classPage(locale, id, '/insight');
  const asked = groupSchema.safeParse(await searchParams);
  if (!view.may.teach || !asked.success) notFound();
  const found = await funnels(user, id, { ...asked.data, of: 'course' }, locale === 'zh' ? 'zh' : 'en');
  // Likely the one the lecture is about: of those most learners came to, the one furthest in the course.
  const most = Math.max(...found.map(({ tried }) => tried));
  const first = found.findLast(({ tried }) => tried === most && most > 0) ?? found[0];
  return (
    <ClassFrame view={view} tab="insight">
      <NextIntlClientProvider messages={await clientMessages('Insight')}>
        <Projector
          classId={id}
          section={asked.data.section ?? null}
          exercises={found.map(({ exercise, number, title }) => ({ slug: exercise, number, title }))}
          first={first?.exercise ?? ''}
        />
      </NextIntlClientProvider>
    </ClassFrame>
  );
}
