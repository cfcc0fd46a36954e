import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { Icon } from '#components/icon.tsx';
import { cardPlace, type TourStep, tourSteps } from '#lib/tour.ts';

interface Props {
  readonly step: TourStep;
  readonly onStep: (step: TourStep) => void;
  readonly onEnd: () => void;
}

/**
 * One step of the tour, beside the part it talks about; in a narrow window it stands over the page's parts in the flow. The page can be
 * used meanwhile.
 */
export function TourCard({ step, onStep, onEnd }: Props) {
  const t = useTranslations('Tour');
  const id = useId();
  const card = useRef<HTMLElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const at = tourSteps.indexOf(step);
  const following = tourSteps[at + 1];
  const before = tourSteps[at - 1];

  // Whoever asks for the tour wants to go on with it; its first step shows the statement.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it begins.
  useEffect(() => {
    onStep(step);
    next.current?.focus({ preventScroll: true });
  }, []);
  useLayoutEffect(() => {
    const put = () => place(card.current, step);
    put();
    const watch = new ResizeObserver(put);
    for (const pane of tourSteps) watch.observe(document.getElementById(pane) ?? document.body);
    addEventListener('resize', put);
    return () => {
      watch.disconnect();
      removeEventListener('resize', put);
    };
  }, [step]);

  function end(): void {
    onEnd();
    const main = document.getElementById('main');
    main?.setAttribute('tabindex', '-1');
    main?.focus({ preventScroll: true });
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') end();
  }

  return (
    <section
      ref={card}
      role="dialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      data-step={step}
      className="tour"
      onKeyDown={onKeyDown}
    >
      <div className="flex items-start gap-2">
        <div aria-live="polite" className="min-w-0 flex-1">
          <p className="text-muted text-xs">{t('place', { number: at + 1, count: tourSteps.length })}</p>
          <h2 id={`${id}-title`} className="font-semibold">
            {t(`${step}.title`)}
          </h2>
          <p id={`${id}-text`} className="mt-1 text-sm">
            {t(`${step}.text`)}
          </p>
        </div>
        <button
          type="button"
          aria-label={t('close')}
          title={t('close')}
          onClick={end}
          className="grid size-8 flex-none place-items-center rounded-md text-muted hover:bg-sunk hover:text-ink"
        >
          <Icon name="cross" className="size-3.5" />
        </button>
      </div>
      <div className="mt-3 flex items-center justify-end gap-2">
        {before && (
          <button type="button" className="button" onClick={() => onStep(before)}>
            {t('back')}
          </button>
        )}
        <button
          ref={next}
          type="button"
          className="button-primary"
          onClick={() => (following ? onStep(following) : end())}
        >
          {t(following ? 'next' : 'done')}
        </button>
      </div>
    </section>
  );
}

function place(card: HTMLElement | null, step: TourStep): void {
  const [statement, target] = ['statement', step].map((id) => document.getElementById(id)?.getBoundingClientRect());
  if (!card || !statement || !target) return;
  const { left, top } = cardPlace(
    step,
    { statement, target },
    { width: card.offsetWidth, height: card.offsetHeight },
    { width: innerWidth, height: innerHeight },
  );
  card.style.left = `${left}px`;
  card.style.top = `${top}px`;
}
