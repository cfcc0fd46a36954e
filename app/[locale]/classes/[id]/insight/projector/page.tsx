import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { Projector } from '#components/classes/insight/projector.tsx';
import { clientMessages } from '#i18n/client-messages.ts';
import { assignmentsOf } from '#server/classes/assignments.ts';
import { funnels } from '#server/classes/insight-funnel.ts';
import { groupSchema } from '#server/classes/insight-group.ts';
import type { AssignmentView } from '#server/classes/views-assignments.ts';
import type { FunnelView } from '#server/classes/views-insight.ts';
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

const querySchema = groupSchema.extend({ exercise: z.string().max(80).optional() });

/** Likely the one the lecture is about: of what can be worked on, what is due next. */
function dueNext(assigned: readonly AssignmentView[]): string | undefined {
  const now = new Date().toISOString();
  const open = assigned.filter(
    ({ kind, publishedAt, dueAt }) => kind === 'exercise' && publishedAt && publishedAt <= now && dueAt && dueAt > now,
  );
  return open.toSorted((a, b) => (a.dueAt ?? '').localeCompare(b.dueAt ?? ''))[0]?.slug;
}

/** Where nothing is due: of those most learners came to, the one furthest in the course. */
function furthest(found: readonly FunnelView[]): string | undefined {
  const most = Math.max(...found.map(({ tried }) => tried));
  return found.findLast(({ tried }) => tried === most && most > 0)?.exercise;
}

/** What a class does right now, for all to see and without anybody's name. */
export default async function ProjectorPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const { user, view } = await classPage(locale, id, '/insight');
  const asked = querySchema.safeParse(await searchParams);
  if (!view.may.teach || !asked.success) notFound();
  const { exercise, ...group } = asked.data;
  const language = locale === 'zh' ? 'zh' : 'en';
  const [found, assigned] = await Promise.all([
    funnels(user, id, { ...group, of: 'course' }, language),
    assignmentsOf(user, id, language),
  ]);
  const slugs = [exercise, dueNext(assigned), furthest(found)];
  const first = slugs.find((slug) => found.some((each) => each.exercise === slug)) ?? found[0]?.exercise ?? '';
  return (
    <ClassFrame view={view} tab="insight">
      <NextIntlClientProvider messages={await clientMessages('Insight')}>
        <Projector
          classId={id}
          section={group.section ?? null}
          exercises={found.map(({ exercise: slug, number, title }) => ({ slug, number, title }))}
          first={first}
        />
      </NextIntlClientProvider>
    </ClassFrame>
  );
}
