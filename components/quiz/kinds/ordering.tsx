import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Icon } from '#components/icon.tsx';
import { Grip } from '#components/quiz/grip.tsx';
import type { AnswerProps } from '#components/quiz/item.ts';
import { Mark } from '#components/quiz/mark.tsx';
import { moved } from '#components/quiz/order.ts';
import { useDrag } from '#components/quiz/use-drag.ts';

type Way = 'up' | 'down';
const ways: readonly Way[] = ['up', 'down'];

/** Steps to be put in order: dragged, by buttons, or by arrow keys on these. */
export function Ordering({ id, labelledBy, texts, response, onChange, disabled, feedback }: AnswerProps<'ordering'>) {
  const t = useTranslations('Quiz.kinds.ordering');
  const order = response?.order ?? texts.map((_, place) => place);
  const list = useRef<HTMLOListElement>(null);
  const [said, setSaid] = useState('');
  const [dragged, setDragged] = useState<number | null>(null);
  const focus = useRef<{ readonly place: number; readonly way: Way }>(null);

  // What is moved within the page loses the focus.
  useEffect(() => {
    if (!focus.current) return;
    const { place, way } = focus.current;
    focus.current = null;
    list.current?.querySelector<HTMLElement>(`[data-place="${place}"] [data-way="${way}"]`)?.focus();
  });

  function move(place: number, to: number): void {
    const from = order.indexOf(place);
    const next = moved(order, from, to);
    if (next.indexOf(place) === from) return;
    onChange({ order: next });
    setSaid(t('said', { place: next.indexOf(place) + 1, count: order.length }));
  }

  function step(place: number, way: Way, button: Way): void {
    focus.current = { place, way: button };
    move(place, order.indexOf(place) + (way === 'up' ? -1 : 1));
  }

  function press(event: KeyboardEvent, place: number, button: Way): void {
    const way = event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : null;
    if (!way || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    step(place, way, button);
  }

  const start = useDrag({
    onStart: setDragged,
    onMove: (place, _x, y) => {
      const rows = [...(list.current?.children ?? [])].map((row) => row.getBoundingClientRect());
      const from = order.indexOf(place);
      const above = rows.filter((row, index) => index !== from && y > (row.top + row.bottom) / 2).length;
      move(place, above);
    },
    onEnd: () => setDragged(null),
  });

  return (
    <div className="grid gap-2">
      {!disabled && <p className="text-muted text-sm">{t('hint')}</p>}
      <ol ref={list} aria-labelledby={labelledBy} className="grid gap-2">
        {order.map((place, index) => (
          <li
            key={place}
            data-place={place}
            data-dragged={dragged === place || undefined}
            className="quiz-step"
            onPointerDown={(event) => disabled || start(event, place)}
          >
            {!disabled && <Grip />}
            <span className="w-5 text-right font-mono text-muted text-sm" aria-hidden="true">
              {index + 1}
            </span>
            <div id={`${id}-${place}`} className="min-w-0 flex-1">
              {texts[place]}
            </div>
            {feedback && <PlaceMark at={index} right={feedback.right.order.indexOf(place)} />}
            {!disabled &&
              ways.map((way) => (
                <button
                  key={way}
                  id={`${id}-${place}-${way}`}
                  type="button"
                  data-way={way}
                  aria-label={t(way)}
                  aria-describedby={`${id}-${place}`}
                  aria-disabled={way === 'up' ? index === 0 : index === order.length - 1}
                  className="quiz-step-button"
                  onClick={() => step(place, way, way)}
                  onKeyDown={(event) => press(event, place, way)}
                >
                  <Icon name="chevron" className={`size-4 ${way === 'up' ? '-rotate-90' : 'rotate-90'}`} />
                </button>
              ))}
          </li>
        ))}
      </ol>
      {!disabled && !response && (
        <p className="flex flex-wrap items-center gap-3 text-sm">
          {t('untouched')}
          <button type="button" className="button" onClick={() => onChange({ order })}>
            {t('keep')}
          </button>
        </p>
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  );
}

function PlaceMark({ at, right }: { readonly at: number; readonly right: number }) {
  const t = useTranslations('Quiz.kinds.ordering');
  return at === right ? <Mark verdict="right" /> : <Mark verdict="wrong">{t('belongs', { place: right + 1 })}</Mark>;
}
