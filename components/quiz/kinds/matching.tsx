import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { Grip } from '#components/quiz/grip.tsx';
import type { AnswerProps } from '#components/quiz/item.ts';
import { Mark } from '#components/quiz/mark.tsx';
import { letter, matched } from '#components/quiz/order.ts';
import { useDrag } from '#components/quiz/use-drag.ts';

/** The slot of this very item under a point of the window. */
function slotAt(id: string, x: number, y: number): number | null {
  const slot = document.elementFromPoint(x, y)?.closest<HTMLElement>(`[data-slots="${id}"]`);
  return slot ? Number(slot.dataset.slot) : null;
}

/** Right sides have letters: they are chosen by their letter, or dragged to where they belong. */
export function Matching(props: AnswerProps<'matching'>) {
  const { id, labelledBy, view, texts, response, onChange, disabled, feedback } = props;
  const t = useTranslations('Quiz.kinds.matching');
  const left = texts.slice(0, view.left);
  const right = texts.slice(view.left);
  const matches = response?.matches ?? left.map(() => null);
  const [dragged, setDragged] = useState<{ place: number; x: number; y: number; slot: number | null } | null>(null);
  const match = (slot: number, place: number | null) => {
    const next = matched(matches, slot, place);
    onChange(next.every((each) => each === null) ? null : { matches: next });
  };
  const start = useDrag({
    onMove: (place, x, y) => setDragged({ place, x, y, slot: slotAt(id, x, y) }),
    onEnd: (place, x, y, dropped) => {
      setDragged(null);
      const slot = slotAt(id, x, y);
      if (dropped && slot !== null) match(slot, place);
    },
  });
  return (
    <div className="grid gap-4">
      {!disabled && <p className="text-muted text-sm">{t('hint')}</p>}
      <ol aria-label={t('right')} className="flex flex-wrap gap-2">
        {[...right.entries()].map(([place, text]) => (
          <li
            key={place}
            className="quiz-card"
            data-used={matches.includes(place) || undefined}
            data-dragged={dragged?.place === place || undefined}
            onPointerDown={(event) => disabled || start(event, place)}
          >
            {!disabled && <Grip />}
            <span className="quiz-letter">{letter(place)}</span>
            {text}
          </li>
        ))}
      </ol>
      <ul aria-labelledby={labelledBy} className="grid gap-2">
        {[...left.entries()].map(([slot, text]) => (
          <li
            key={slot}
            className="quiz-slot"
            data-slots={id}
            data-slot={slot}
            data-over={dragged?.slot === slot || undefined}
          >
            <div id={`${id}-left-${slot}`} className="flex min-w-0 flex-[1_1_10rem] items-baseline gap-2">
              <span className="text-muted text-sm">{slot + 1}</span>
              {text}
            </div>
            <select
              id={`${id}-${slot}`}
              aria-labelledby={`${id}-left-${slot}`}
              className="field w-auto min-w-20"
              value={matches[slot] ?? ''}
              disabled={disabled}
              onChange={({ target }) => match(slot, target.value === '' ? null : Number(target.value))}
            >
              <option value="">{t('none')}</option>
              {[...right.entries()].map(([place]) => (
                <option key={place} value={place}>
                  {letter(place)}
                </option>
              ))}
            </select>
            <Chosen place={matches[slot] ?? null} right={right} />
            {feedback && <MatchMark mine={matches[slot] ?? null} right={feedback.right.matches[slot] ?? 0} />}
          </li>
        ))}
      </ul>
      {dragged && (
        <div className="quiz-card quiz-flying" style={{ left: dragged.x, top: dragged.y }} aria-hidden="true">
          <span className="quiz-letter">{letter(dragged.place)}</span>
          {right[dragged.place]}
        </div>
      )}
    </div>
  );
}

/** What the letter stands for, at its place. */
const Chosen = ({ place, right }: { readonly place: number | null; readonly right: readonly ReactNode[] }) => (
  <div className="quiz-chosen">{place === null ? null : right[place]}</div>
);

function MatchMark({ mine, right }: { readonly mine: number | null; readonly right: number }) {
  const t = useTranslations('Quiz.kinds.matching');
  return mine === right ? (
    <Mark verdict="right" />
  ) : (
    <Mark verdict="wrong">{t('belongs', { letter: letter(right) })}</Mark>
  );
}
