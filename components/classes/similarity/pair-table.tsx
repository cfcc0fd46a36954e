'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { pairHref, type SimilarityQuery } from '#components/classes/similarity/similarity-query.ts';
import { Scroll } from '#components/scroll.tsx';
import { Link } from '#i18n/navigation.ts';
import type { ComparedPerson, PairView } from '#server/classes/views-similarity.ts';

interface Props {
  readonly classId: string;
  readonly query: SimilarityQuery;
  readonly people: readonly ComparedPerson[];
  /** The most similar first. */
  readonly pairs: readonly PairView[];
}

const atOnce = 25;

/** Pairs by their similarity, each with the way to its two programs. */
export function PairTable({ classId, query, people, pairs }: Props) {
  const t = useTranslations('Similarity.pairs');
  const format = useFormatter();
  const [most, setMost] = useState(atOnce);
  if (pairs.length === 0) return null;
  return (
    <div>
      <h4>{t('title')}</h4>
      <Scroll className="similarity-scroll" role="group" aria-label={t('title')}>
        <table className="data-table data-lines tabular-nums">
          <thead>
            <tr>
              <th scope="col">{t('similarity')}</th>
              <th scope="col">
                <span className="sr-only">{t('compare')}</span>
              </th>
              <th scope="col">{t('first')}</th>
              <th scope="col">{t('second')}</th>
              <th scope="col">{t('longest')}</th>
            </tr>
          </thead>
          <tbody>
            {pairs.slice(0, most).map(({ left, right, similarity, longest }) => {
              const [one, other] = [people[left], people[right]];
              if (!one || !other) return null;
              return (
                <tr key={`${left} ${right}`}>
                  <td>
                    <span className="similarity-bar" aria-hidden="true">
                      <span style={{ width: `${similarity * 100}%` }} />
                    </span>
                    {format.number(similarity, { style: 'percent' })}
                  </td>
                  <td>
                    <Link
                      href={pairHref(classId, query, one.member, other.member)}
                      className="text-accent hover:underline"
                      aria-label={t('comparePair', { left: one.name, right: other.name })}
                    >
                      {t('compare')}
                    </Link>
                  </td>
                  <td>{one.name}</td>
                  <td>{other.name}</td>
                  <td>{t('lines', { count: longest })}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
      {pairs.length > most && (
        <button type="button" className="button mt-3" onClick={() => setMost(most + 4 * atOnce)}>
          {t('showMore', { rest: pairs.length - most })}
        </button>
      )}
    </div>
  );
}
