import { useTranslations } from 'next-intl';
import { Choices } from '#components/classes/insight/choices.tsx';
import { FunnelTable } from '#components/classes/insight/funnel-table.tsx';
import { csvHref, type InsightQuery, insightHref } from '#components/classes/insight/insight-query.ts';
import { ItemList } from '#components/classes/insight/item-list.tsx';
import { MisconceptionList } from '#components/classes/insight/misconception-list.tsx';
import { Panel } from '#components/classes/insight/panel.tsx';
import { StuckTable } from '#components/classes/insight/stuck-table.tsx';
import type { ClassInsight } from './class-insight.ts';

export interface Shown extends ClassInsight {
  readonly id: string;
  readonly query: InsightQuery;
  readonly locale: string;
  /** The class's time zone. */
  readonly zone: string;
}

/** One below the other, so that a page can be printed or searched as a whole. */
export const Panels = (shown: Shown) => (
  <>
    <Exercises {...shown} />
    <Ideas {...shown} />
    <Stuck {...shown} />
    <Items {...shown} />
  </>
);

function Exercises({ id, query, locale, funnels, group: { learners } }: Shown) {
  const t = useTranslations('Insight.funnel');
  const { section, of } = query;
  return (
    <Panel
      {...{ id: 'funnel', title: t('title'), lead: t('lead', { learners }) }}
      csv={csvHref(id, 'funnel', { section, of }, locale)}
      choices={
        <Choices
          label={t('which')}
          choices={(['course', 'assigned'] as const).map((each) => ({
            ...{ key: each, text: t(each), chosen: of === each },
            href: insightHref(id, query, { of: each }),
          }))}
        />
      }
    >
      {funnels.length === 0 ? (
        <p className="empty">{t('nothingAssigned')}</p>
      ) : (
        <FunnelTable funnels={funnels} learners={learners} />
      )}
    </Panel>
  );
}

function Ideas({ id, query, locale, misconceptions }: Shown) {
  const t = useTranslations('Insight.ideas');
  const { section, by } = query;
  return (
    <Panel
      {...{ id: 'ideas', title: t('title'), lead: t('lead') }}
      csv={misconceptions.misconceptions.length > 0 ? csvHref(id, 'misconceptions', { section, by }, locale) : null}
      choices={
        <Choices
          label={t('by')}
          choices={(['day', 'week'] as const).map((each) => ({
            ...{ key: each, text: t(each), chosen: by === each },
            href: insightHref(id, query, { by: each }, 'ideas'),
          }))}
        />
      }
    >
      <MisconceptionList classId={id} section={section ?? null} found={misconceptions} />
    </Panel>
  );
}

function Stuck({ id, query, locale, zone, stuck }: Shown) {
  const t = useTranslations('Insight.stuck');
  const { section } = query;
  const { after, lastTries, activeDays } = stuck;
  return (
    <Panel
      {...{ id: 'stuck', title: t('title'), lead: t('lead', { after, lastTries, activeDays }) }}
      csv={stuck.learners.length > 0 ? csvHref(id, 'stuck', { section, after }, locale) : null}
      choices={
        <Choices
          label={t('after')}
          choices={[...new Set([4, 5, 8, 12, after])]
            .sort((a, b) => a - b)
            .map((count) => ({
              ...{ key: String(count), text: t('times', { count }), chosen: count === after },
              href: insightHref(id, query, { after: count }, 'stuck'),
            }))}
        />
      }
    >
      <StuckTable classId={id} stuck={stuck} now={new Date()} zone={zone} />
    </Panel>
  );
}

function Items({ id, query, locale, quizzes, statistics }: Shown) {
  const t = useTranslations('Insight.items');
  const { section } = query;
  return (
    <Panel
      {...{ id: 'items', title: t('title'), lead: t('lead') }}
      csv={statistics && csvHref(id, 'items', { section, quiz: statistics.quiz }, locale)}
      choices={
        quizzes.length > 0 && (
          <Choices
            label={t('which')}
            choices={quizzes.map(({ slug, title, people }) => ({
              ...{ key: slug, text: t('people', { title, people }), chosen: slug === statistics?.quiz },
              href: insightHref(id, query, { quiz: slug }, 'items'),
            }))}
          />
        )
      }
    >
      {statistics ? <ItemList statistics={statistics} /> : <p className="empty">{t('none')}</p>}
    </Panel>
  );
}
