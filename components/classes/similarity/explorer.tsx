'use client';

import { useSearchParams } from 'next/navigation';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { ClusterList } from '#components/classes/similarity/cluster-list.tsx';
import { Histogram } from '#components/classes/similarity/histogram.tsx';
import { PairTable } from '#components/classes/similarity/pair-table.tsx';
import type { SimilarityQuery } from '#components/classes/similarity/similarity-query.ts';
import { clustersOf, thresholdOf } from '#lib/similarity.ts';
import type { SimilarityGroup } from '#server/classes/views-similarity.ts';

interface Props {
  readonly classId: string;
  /** The class's. */
  readonly zone: string;
  readonly query: SimilarityQuery;
  readonly groups: readonly SimilarityGroup[];
}

/** How similar the pairs of programs are in each language, and from a threshold on who belongs together. */
export function Explorer({ groups, query, ...common }: Props) {
  // In the address too, so that coming back from a pair finds the threshold where it was.
  const asked = useSearchParams().get('at');
  const [at, setAt] = useState(thresholdOf(asked ?? query.at));
  const move = (percent: number) => {
    setAt(percent);
    keepInAddress(percent);
  };
  return groups.map((group) => (
    <Group key={group.language} group={group} query={{ ...query, at }} onThreshold={move} {...common} />
  ));
}

interface GroupProps extends Omit<Props, 'groups'> {
  readonly group: SimilarityGroup;
  readonly onThreshold: (percent: number) => void;
}

function Group({ classId, zone, query, group, onThreshold }: GroupProps) {
  const t = useTranslations('Similarity');
  const format = useFormatter();
  const { at } = query;
  const { language, people, compared, histogram, pairs, more } = group;
  const shown = pairs.filter(({ similarity }) => similarity >= at / 100);
  const clusters = clustersOf(shown, at / 100);
  const learners = clusters.reduce((sum, { members }) => sum + members.length, 0);
  const common = { classId, zone, people, query };
  return (
    <section aria-labelledby={`similarity-${language}`} className="similarity-group">
      <h3 id={`similarity-${language}`}>
        {t('group', { language: t(`language.${language}`), programs: people.length })}
      </h3>
      <LeftOut group={group} />
      {compared < 2 ? (
        <p className="empty">{t('tooFew')}</p>
      ) : (
        <>
          <Histogram histogram={histogram} threshold={at} onThreshold={onThreshold} />
          <p aria-live="polite" className="similarity-found">
            {t('found', {
              at: format.number(at / 100, { style: 'percent' }),
              ...{ pairs: shown.length, clusters: clusters.length, learners },
            })}
          </p>
          {more > 0 && <p className="note">{t('more', { shown: pairs.length, more })}</p>}
          <ClusterList clusters={clusters} {...common} />
          <PairTable pairs={shown} {...common} />
        </>
      )}
    </section>
  );
}

function keepInAddress(percent: number): void {
  const address = new URL(location.href);
  address.searchParams.set('at', String(percent));
  history.replaceState(null, '', address);
}

function LeftOut({ group: { people, little, long } }: Pick<GroupProps, 'group'>) {
  const t = useTranslations('Similarity.leftOut');
  const names = (places: readonly number[]) => places.map((place) => people[place]?.name ?? '');
  const kinds = (['little', 'long'] as const).filter((kind) => ({ little, long })[kind].length > 0);
  return kinds.map((kind) => {
    const who = names({ little, long }[kind]);
    return (
      <details key={kind} className="similarity-left-out">
        <summary>{t(kind, { count: who.length })}</summary>
        <p>{t(`${kind}Why`)}</p>
        <p>{who.join(' · ')}</p>
      </details>
    );
  });
}
