'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useLayoutEffect, useRef, useState, useTransition } from 'react';
import { ApiProblem, call } from '#components/api.ts';
import { Icon } from '#components/icon.tsx';
import type { QuizItem } from '#components/quiz/item.ts';
import { ItemCard } from '#components/quiz/item-card.tsx';
import { verdictOf } from '#components/quiz/mark.tsx';
import type { Language } from '#grader/sandbox/sandbox.ts';
import { Link, useRouter } from '#i18n/navigation.ts';
import type { ReviewsView, ReviewView } from '#server/views-reviews.ts';
import { useDraft } from './use-draft.ts';

interface Props {
  readonly review: Omit<ReviewView, 'item'> & { readonly item: QuizItem };
  /** Left for today; this one too while it is open. */
  readonly due: number;
  /** The zone by whose days it was found. */
  readonly zone: string;
  readonly language: Language;
}

type Trouble = 'first' | 'unreadable' | 'over' | 'rate-limited' | 'network' | 'server';

function troubleOf(error: unknown): Trouble {
  if (!(error instanceof ApiProblem)) return 'network';
  if (error.code === 'unreadable-response') return 'unreadable';
  if (error.code === 'review-over') return 'over';
  return error.code === 'rate-limited' ? 'rate-limited' : 'server';
}

const elementId = 'review';

/** One item that is due: respond, read what was right, go on to the next. */
export function Reviewing({ review: { id, item, concepts }, due, zone, language }: Props) {
  const t = useTranslations('Review');
  const marks = useTranslations('Quiz.marks');
  const locale = useLocale();
  const router = useRouter();
  const draft = useDraft(id);
  const [sending, send] = useTransition();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  /** The review that had been responded to before, elsewhere. */
  const [early, setEarly] = useState<string | null>(null);
  const told = item.feedback !== null;

  // Whoever goes on is at the next item, keyboard and screen reader alike.
  const shown = useRef(id);
  useLayoutEffect(() => {
    if (shown.current === id) return;
    shown.current = id;
    const element = document.getElementById(elementId);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'start' });
  }, [id]);

  function respond(): void {
    const { response, readable } = draft;
    if (sending) return;
    setTrouble(response === null ? 'first' : readable ? null : 'unreadable');
    if (response === null || !readable) return;
    send(async () => {
      try {
        const path = `/api/reviews/${id}?${new URLSearchParams({ locale, timeZone: zone })}`;
        const { review } = await call<ReviewsView>(path, { method: 'POST', json: { response } });
        if (JSON.stringify(review?.item.response) !== JSON.stringify(response)) setEarly(id);
        draft.give(null);
        router.replace(`/review?of=${id}`, { scroll: false });
      } catch (error) {
        setTrouble(troubleOf(error));
        if (troubleOf(error) === 'over') router.refresh();
      }
    });
  }

  return (
    <>
      <p role="status" className="font-medium text-sm">
        {item.feedback && <span className="sr-only">{marks(verdictOf(item.feedback.score))} </span>}
        {t(told ? 'left' : 'due', { due })}
      </p>
      <ItemCard
        key={id}
        id={elementId}
        title={t('item', { number: item.number })}
        item={item}
        reading={null}
        language={language}
        response={told ? item.response : draft.response}
        disabled={told || sending}
        onChange={draft.give}
        after={<After concepts={concepts ?? []} early={early === id} more={due > 0} />}
      >
        {!told && (
          <div className="flex flex-wrap items-center gap-3">
            <button
              type="button"
              className="button-primary min-h-11 px-6"
              aria-disabled={sending || draft.response === null || !draft.readable}
              onClick={respond}
            >
              {t(sending ? 'checking' : 'check')}
            </button>
            <p role="alert" className="text-notice text-sm empty:hidden">
              {trouble && t(`trouble.${trouble}`)}
            </p>
          </div>
        )}
      </ItemCard>
    </>
  );
}

interface AfterProps {
  readonly concepts: NonNullable<ReviewView['concepts']>;
  readonly early: boolean;
  readonly more: boolean;
}

/** Where the item's concepts are taught, and the way on. */
function After({ concepts, early, more }: AfterProps) {
  const t = useTranslations('Review');
  return (
    <>
      {early && <p className="rounded-md bg-notice-soft px-3 py-2 text-notice text-sm">{t('early')}</p>}
      {concepts.length > 0 && (
        <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm">
          <span className="text-muted">{t('about')}</span>
          {concepts.map(({ unit, title }) => (
            <Link key={title} href={`/learn/${unit}`} className="inline-flex items-center gap-1.5 text-accent">
              <Icon name="book" />
              <span className="hover:underline">{title}</span>
            </Link>
          ))}
        </div>
      )}
      {more && (
        <Link href="/review" replace scroll={false} className="button-primary min-h-11 justify-self-start px-6">
          {t('next')}
          <Icon name="chevron" />
        </Link>
      )}
    </>
  );
}
