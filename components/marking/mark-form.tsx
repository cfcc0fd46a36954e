'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { CriterionField, type CriterionView } from '#components/marking/criterion-field.tsx';
import { MarkConflict } from '#components/marking/mark-conflict.tsx';
import { earnedIn, lacking, moved, sum, withDigit, withPoints } from '#components/marking/mark-draft.ts';
import { actOf, type KeyAct, placeOf } from '#components/marking/mark-keys.ts';
import { type UseMark, useMark } from '#components/marking/use-mark.ts';
import { Outcome } from '#components/outcome.tsx';
import type { MarkState } from '#server/views-quiz.ts';

/** What only the page can do about a key. */
export type Elsewhere = 'next' | 'previous' | 'undo' | 'help';

interface Props<T extends MarkState> extends Omit<UseMark<T>, 'rubric'> {
  readonly rubric: readonly CriterionView[];
  readonly label: string;
  /** Keys work once the focus is in it; with this it is, at once. */
  readonly focused?: boolean;
  readonly saveLabel?: string;
  readonly onKey?: (act: Elsewhere) => void;
  /** What the other gave is left as it is. */
  readonly onKept?: () => void;
  /** The text that is marked. */
  readonly children: ReactNode;
  /** Beside the button. */
  readonly beside?: ReactNode;
  /** Below the form, where its keys work too. */
  readonly after?: ReactNode;
}

/** A text with its rubric: points, a comment, and keys for whoever marks many. */
export function MarkForm<T extends MarkState>(props: Props<T>) {
  const { rubric, label, focused = false, saveLabel, onKey, onKept, children, beside, after } = props;
  const t = useTranslations('Marking.form');
  const id = useId();
  const root = useRef<HTMLElement>(null);
  const comment = useRef<HTMLTextAreaElement>(null);
  const { draft, change, saving, submit, adopt } = useMark(props);
  const most = sum(rubric.map(({ points }) => points));
  const missing = saving.state === 'incomplete' ? lacking(draft, rubric) : [];
  useEffect(() => {
    if (focused) root.current?.focus({ preventScroll: true });
  }, [focused]);

  function act(key: KeyAct): void {
    if (key.act === 'digit') change(withDigit(draft, key.digit, rubric));
    else if (key.act === 'move') change(moved(draft, key.step));
    else if (key.act === 'save') void submit();
    else if (key.act === 'comment') comment.current?.focus();
    else if (key.act === 'leave') root.current?.focus();
    else onKey?.(key.act);
  }
  function press(event: KeyboardEvent): void {
    const key = actOf({ ...pick(event), isComposing: event.nativeEvent.isComposing }, placeOf(event.target));
    if (!key || (!onKey && isElsewhere(key))) return;
    event.preventDefault();
    act(key);
  }
  const saved = saving.state === 'saved';
  const refused = saving.state === 'incomplete' || saving.state === 'failed' ? saving.state : null;
  return (
    <section ref={root} tabIndex={-1} aria-label={label} className="mark-desk" onKeyDown={press}>
      {children}
      <form
        className="grid gap-3 border-line border-t pt-4"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {rubric.map((criterion, place) => (
          <CriterionField
            // biome-ignore lint/suspicious/noArrayIndexKey: criteria keep their places.
            key={place}
            {...{ criterion, typed: draft.points[place] ?? '', missing: missing.includes(place) }}
            current={draft.current === place}
            onType={(typed) => change(withPoints(draft, place, typed))}
          />
        ))}
        <label htmlFor={`${id}-comment`} className="font-medium text-sm">
          {t('comment')}
        </label>
        <textarea
          ref={comment}
          id={`${id}-comment`}
          rows={2}
          dir="auto"
          maxLength={2_000}
          className="field composer-field py-2"
          value={draft.comment}
          onChange={({ target }) => change({ ...draft, comment: target.value })}
        />
        {saving.state === 'conflict' && (
          <MarkConflict
            {...{ theirs: saving.theirs, most }}
            onAnyway={() => void submit(saving.theirs.version)}
            onKeep={() => {
              adopt(saving.theirs);
              onKept?.();
            }}
          />
        )}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <button type="submit" className="button-primary" aria-disabled={saving.state === 'saving'}>
            {saveLabel ?? t('save')}
          </button>
          {beside}
          <p className="text-sm tabular-nums">{t('total', { earned: earnedIn(draft, rubric), most })}</p>
          <Outcome done={saved && t('saved')} problem={refused && t(refused)} />
        </div>
      </form>
      {after}
    </section>
  );
}

const pick = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => ({ key, ctrlKey, metaKey, altKey });

const isElsewhere = (key: KeyAct): key is KeyAct & { readonly act: Elsewhere } =>
  key.act === 'next' || key.act === 'previous' || key.act === 'undo' || key.act === 'help';
