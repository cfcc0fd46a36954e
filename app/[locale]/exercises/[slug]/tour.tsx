'use client';

import { useTranslations } from 'next-intl';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { call } from '#components/api.ts';
import { Icon } from '#components/icon.tsx';
import { type TourStep, tourSeen, tourSteps } from '#lib/tour.ts';
import { lazyPart } from './lazy-part.tsx';

interface TourState {
  /** Neither taken nor dismissed before. */
  readonly offered: boolean;
  readonly step: TourStep | null;
  readonly show: (step: TourStep) => void;
  /** For good: it is not offered again. */
  readonly end: () => void;
}

const TourContext = createContext<TourState | null>(null);

function useTour(): TourState {
  const state = useContext(TourContext);
  if (!state) throw new Error('useTour is for parts of an exercise page');
  return state;
}

const card = lazyPart(async () => (await import('./tour-card.tsx')).TourCard);

interface ProviderProps {
  readonly offered: boolean;
  /** By the account, on every device; else by this browser. */
  readonly remembered: boolean;
  readonly children: ReactNode;
}

export function TourProvider({ offered: initial, remembered, children }: ProviderProps) {
  const [offered, setOffered] = useState(initial);
  const [step, setStep] = useState<TourStep | null>(null);
  const state = useMemo(() => {
    function show(next: TourStep | null): void {
      // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox before 140.
      document.cookie = tourSeen;
      // Whatever becomes of it, this browser knows.
      if (offered && remembered) call('/api/tour', { method: 'PUT' }).catch(() => undefined);
      setOffered(false);
      setStep(next);
    }
    return { offered, step, show, end: () => show(null) };
  }, [offered, remembered, step]);
  return <TourContext value={state}>{children}</TourContext>;
}

/** The step on show. @param onStep makes its part visible where only one is */
export function Tour({ onStep }: { readonly onStep: (step: TourStep) => void }) {
  const { step, show, end } = useTour();
  if (!step) return null;
  return (
    <card.Part
      step={step}
      onStep={(next) => {
        onStep(next);
        show(next);
      }}
      onEnd={() => {
        end();
        onStep('statement');
      }}
    />
  );
}

const first = tourSteps[0];

/** For whoever has submitted nothing yet: the tour in a line that nobody has to take notice of. */
export function TourOffer() {
  const t = useTranslations('Tour');
  const { offered, show, end } = useTour();
  useEffect(() => (offered ? card.preload() : undefined), [offered]);
  if (!offered) return null;
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-1 rounded-md bg-forward-soft py-1 pr-1 pl-3 text-sm">
      <p className="mr-auto">
        {t('new')}{' '}
        <button type="button" className="py-1 font-medium text-accent underline" onClick={() => show(first)}>
          {t('start', { count: tourSteps.length })}
        </button>
      </p>
      <button
        type="button"
        onClick={end}
        className="flex items-center gap-1 rounded-md px-2 py-1 text-muted text-xs hover:text-ink"
      >
        <Icon name="cross" className="size-3" />
        {t('never')}
      </button>
    </div>
  );
}

/** The way back to it, once it is not offered any more. */
export function TourAgain() {
  const t = useTranslations('Tour');
  const { offered, step, show } = useTour();
  if (offered || step) return null;
  return (
    <p className="mt-3 text-sm">
      <button
        type="button"
        className="text-muted underline hover:text-ink"
        onPointerEnter={card.preload}
        onFocus={card.preload}
        onClick={() => show(first)}
      >
        {t('again')}
      </button>
    </p>
  );
}
