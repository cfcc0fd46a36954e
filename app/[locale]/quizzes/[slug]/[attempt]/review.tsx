import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { Icon } from '#components/icon.tsx';
import type { ItemMark } from './item-state.ts';

interface Props {
  readonly marks: readonly ItemMark[];
  readonly hasUnsent: boolean;
  readonly submitting: boolean;
  readonly onGo: (number: number) => void;
  readonly onSubmit: () => void;
}

/** What is open before everything is handed in, once. */
export function Review({ marks, hasUnsent, submitting, onGo, onSubmit }: Props) {
  const t = useTranslations('Quiz.review');
  const dialog = useRef<HTMLDialogElement>(null);
  const open = marks.filter(({ state, unreadable }) => state === 'open' && !unreadable);
  const unreadable = marks.filter((mark) => mark.unreadable);
  const flagged = marks.filter((mark) => mark.flagged);
  const lists = [
    ['open', open],
    ['unreadable', unreadable],
    ['flagged', flagged],
  ] as const;
  return (
    <section id="review" tabIndex={-1} aria-labelledby="review-title" className="quiz-item grid gap-4">
      <h2 id="review-title" className="font-semibold text-lg">
        {t('title')}
      </h2>
      {open.length + unreadable.length === 0 && (
        <p className="flex items-center gap-2 text-pass">
          <Icon name="check" />
          {t('allDone')}
        </p>
      )}
      {lists.map(
        ([name, found]) =>
          found.length > 0 && (
            <div key={name} className="flex flex-wrap items-center gap-x-3 gap-y-2">
              <p>{t(name, { count: found.length })}</p>
              <Numbers marks={found} onGo={onGo} />
            </div>
          ),
      )}
      {hasUnsent && <p className="text-notice text-sm">{t('unsaved')}</p>}
      <button
        type="button"
        className="button-primary min-h-11 justify-self-start px-6"
        aria-disabled={submitting}
        onClick={() => submitting || dialog.current?.showModal()}
      >
        {submitting ? t('submitting') : t('submit')}
      </button>
      <dialog ref={dialog} className="dialog" aria-labelledby="confirm-title">
        <h3 id="confirm-title" className="font-semibold text-lg">
          {t('confirm')}
        </h3>
        {open.length > 0 && (
          <p className="mt-2 text-notice">
            {t('open', { count: open.length })} {open.map(({ number }) => number).join(', ')}
          </p>
        )}
        <p className="mt-2">{t('final')}</p>
        <div className="mt-5 flex flex-wrap justify-end gap-2">
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {t('cancel')}
          </button>
          <button
            type="button"
            className="button-primary"
            onClick={() => {
              dialog.current?.close();
              onSubmit();
            }}
          >
            {t('submit')}
          </button>
        </div>
      </dialog>
    </section>
  );
}

function Numbers({ marks, onGo }: Pick<Props, 'marks' | 'onGo'>) {
  const t = useTranslations('Quiz.taking');
  return (
    <span className="flex flex-wrap gap-2">
      {marks.map(({ number }) => (
        <button key={number} type="button" className="button" onClick={() => onGo(number)}>
          {t('item', { number })}
        </button>
      ))}
    </span>
  );
}
