'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useState } from 'react';
import type { Reading } from '#components/quiz/feedback.tsx';
import type { QuizItem } from '#components/quiz/item.ts';
import { ItemCard } from '#components/quiz/item-card.tsx';
import type { Language } from '#grader/sandbox/sandbox.ts';
import type { AttemptView } from '#server/views-quiz.ts';
import { Bar } from './bar.tsx';
import { ItemActions } from './item-actions.tsx';
import { itemElementId, stateOf } from './item-state.ts';
import { Review } from './review.tsx';
import { useEnd } from './use-end.ts';
import { type Layout, usePlace } from './use-place.ts';
import { useResponses } from './use-responses.ts';

interface Props {
  readonly attempt: Omit<AttemptView, 'items'>;
  readonly items: readonly QuizItem[];
  /** By item. */
  readonly reading: Readonly<Record<string, Reading>>;
  readonly language: Language;
  readonly layout: Layout;
}

/** Taking a quiz: items one by one or all together, everything saved as it is given, and submitting once. */
export function Taking({ attempt, items, reading, language, layout: remembered }: Props) {
  const t = useTranslations('Quiz.taking');
  const [said, setSaid] = useState('');
  const { layout, place, go, choose } = usePlace(items.length, remembered);
  const onAdopted = useCallback(
    (id: string) => setSaid(t('newer', { number: items.find((item) => item.id === id)?.number ?? 0 })),
    [items, t],
  );
  const end = useEnd(attempt.id);
  const given = useResponses({ attempt: attempt.id, items, now: attempt.now, onAdopted, onOver: end.over });
  const closed = end.phase === 'over' || end.phase === 'up';
  const marks = items.map((item) => {
    const { flagged, ...now } = given.of(item);
    return {
      number: item.number,
      state: stateOf(item, now),
      flagged,
      unreadable: !now.readable && now.response !== null,
    };
  });
  const all = layout === 'all';
  const shown = all ? items : items.filter(({ number }) => number === place);
  const { look } = given;
  const lookedAt = (all ? null : shown[0]?.id) ?? null;
  useEffect(() => look(lookedAt), [look, lookedAt]);
  return (
    <>
      <Bar
        marks={marks}
        current={all || place === 'review' ? null : place}
        onGo={go}
        save={given.state()}
        layout={layout}
        onLayout={choose}
        deadline={attempt.deadline}
        now={given.now}
        onUp={() => void end.timeUp(given.flush)}
      />
      <p role="status" className="rounded-md bg-notice-soft px-3 py-2 text-notice text-sm empty:hidden">
        {said}
      </p>
      {end.message && (
        <p role="alert" className="rounded-md bg-notice-soft px-4 py-3 text-notice">
          {end.message}{' '}
          {end.canRetry && (
            <button type="button" className="underline" onClick={() => void end.submit(given.flush)}>
              {end.retryLabel}
            </button>
          )}
        </p>
      )}
      {attempt.revised && <p className="rounded-md bg-notice-soft px-3 py-2 text-notice text-sm">{t('revised')}</p>}
      {shown.map((item) => {
        const { response, flagged, readable } = given.of(item);
        const disabled = closed || end.phase === 'submitting' || item.checked;
        return (
          <ItemCard
            key={item.id}
            id={itemElementId(item.number)}
            title={t('of', { number: item.number, count: items.length })}
            note={t('points', { points: item.points })}
            item={item}
            reading={reading[item.id] ?? null}
            language={language}
            response={response}
            disabled={disabled}
            onLook={all ? () => look(item.id) : undefined}
            onChange={(next, makesSense) => given.give(item.id, next, makesSense)}
          >
            <ItemActions
              attempt={attempt.id}
              item={item}
              checkable={attempt.checkable && !item.checked && !closed}
              answered={response !== null && readable}
              disabled={disabled}
              flagged={flagged}
              flush={given.flush}
              onFlag={(on) => given.flag(item.id, on)}
              onClear={response === null ? null : () => given.give(item.id, null)}
            />
          </ItemCard>
        );
      })}
      {!all && place !== 'review' && (
        <nav aria-label={t('dots')} className="flex flex-wrap justify-between gap-3 border-line border-t pt-5">
          <button
            type="button"
            className="button min-h-11 px-5"
            aria-disabled={place === 1}
            onClick={() => place > 1 && go(place - 1)}
          >
            {t('previous')}
          </button>
          <button
            type="button"
            className="button-primary min-h-11 px-6"
            onClick={() => go(place < items.length ? place + 1 : 'review')}
          >
            {t(place < items.length ? 'next' : 'toReview')}
          </button>
        </nav>
      )}
      {(all || place === 'review') && (
        <Review
          marks={marks}
          hasUnsent={given.hasUnsent()}
          submitting={end.phase === 'submitting' || closed}
          onGo={go}
          onSubmit={() => void end.submit(given.flush)}
        />
      )}
    </>
  );
}
