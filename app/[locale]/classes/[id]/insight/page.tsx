import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { z } from 'zod';
import { Choices } from '#components/classes/insight/choices.tsx';
import { insightHref } from '#components/classes/insight/insight-query.ts';
import { EmptyState } from '#components/empty-state.tsx';
import { Bar, Lines, Skeleton } from '#components/skeleton.tsx';
import { Link } from '#i18n/navigation.ts';
import type { User } from '#server/users.ts';
import { classPage } from '../../class-page.ts';
import { ClassFrame } from '../class-frame.tsx';
import { classInsight } from './class-insight.ts';
import { Panels, type Shown } from './panels.tsx';

interface Props {
  readonly params: Promise<{ locale: string; id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** What makes no sense in an address is left out. */
const querySchema = z.object({
  section: z.uuid().optional().catch(undefined),
  of: z.enum(['course', 'assigned']).catch('course'),
  by: z.enum(['day', 'week']).catch('week'),
  after: z.coerce.number().int().min(4).max(50).catch(5),
  quiz: z.string().max(80).optional().catch(undefined),
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const t = await getTranslations('Insight');
  return { title: `${t('title')} · ${(await classPage(locale, id, '/insight')).view.name}` };
}

/** For those who teach a class: how far it came, what it gets wrong, who is stuck, and how quiz items fare. */
export default async function InsightPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const { user, view } = await classPage(locale, id, '/insight');
  if (!view.may.teach) notFound();
  const query = querySchema.parse(await searchParams);
  return (
    <ClassFrame view={view} tab="insight">
      <Suspense fallback={<Coming />}>
        <Insight {...{ user, id, query, locale, zone: view.zone }} />
      </Suspense>
    </ClassFrame>
  );
}

type Asked = { readonly user: User } & Pick<Shown, 'id' | 'query' | 'locale' | 'zone'>;

async function Insight({ user, ...asked }: Asked) {
  const { id, query, locale } = asked;
  const shown = { ...asked, ...(await classInsight(user, id, query, locale === 'zh' ? 'zh' : 'en')) };
  return (
    <>
      <Head {...shown} />
      {untouched(shown) ? <NothingYet id={id} /> : <Panels {...shown} />}
    </>
  );
}

function Coming() {
  const t = useTranslations('Shell');
  return (
    <Skeleton label={t('loading')} className="grid gap-4">
      <Bar className="h-8 max-w-2xl" />
      <Bar className="mb-4 h-5 max-w-md" />
      <Lines count={12} />
    </Skeleton>
  );
}

const untouched = ({ query: { of }, funnels, quizzes }: Shown) =>
  of === 'course' && quizzes.length === 0 && funnels.every(({ opened, assigned }) => opened === 0 && !assigned);

function NothingYet({ id }: { readonly id: string }) {
  const t = useTranslations('Insight');
  return (
    <EmptyState
      icon="lamp"
      className="mt-7"
      action={
        <Link href={`/classes/${id}/assignments`} className="button">
          {t('toAssignments')}
        </Link>
      }
    >
      {t('empty')}
    </EmptyState>
  );
}

function Head(shown: Shown) {
  const t = useTranslations('Insight');
  const similarity = useTranslations('Similarity');
  const { id, query, group, stuck } = shown;
  const { section, sections, learners, joined } = group;
  const choices = [{ id: undefined, name: t('everybody') }, ...sections];
  const panels = ['funnel', 'ideas', 'stuck', 'items'] as const;
  return (
    <div className="insight-head">
      <h2 className="sr-only">{t('title')}</h2>
      <p>{t('of', { learners, joined: joined === learners ? 'all' : String(joined) })}</p>
      {sections.length > 0 && (
        <Choices
          label={t('group')}
          choices={choices.map(({ id: own, name }) => ({
            ...{ key: own ?? '', text: name, chosen: (own ?? null) === section },
            href: insightHref(id, query, { section: own }),
          }))}
        />
      )}
      <div className="insight-ways">
        <Link href={`/classes/${id}/similarity`} className="button">
          {similarity('link')}
        </Link>
        <Link
          href={{ pathname: `/classes/${id}/insight/projector`, query: section ? { section } : {} }}
          className="button-primary"
        >
          {t('openProjector')}
        </Link>
      </div>
      {!untouched(shown) && (
        <nav aria-label={t('contents')} className="insight-contents">
          {panels.map((panel) => (
            <a key={panel} href={`#${panel}`}>
              {t(`${panel}.title`)}
              {panel === 'stuck' && stuck.learners.length > 0 && (
                <b className="badge" data-tone="waiting">
                  {stuck.learners.length}
                </b>
              )}
            </a>
          ))}
        </nav>
      )}
    </div>
  );
}
