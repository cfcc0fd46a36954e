'use client';

import { useLocale } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { timeLeft } from '#lib/time-left.ts';

const tick = 30_000;

function subscribe(tell: () => void): () => void {
  const timer = setInterval(tell, tick);
  return () => clearInterval(timer);
}

/** How long until a moment, or since; kept up to date. */
export function TimeLeft({ time }: { readonly time: string }) {
  const locale = useLocale();
  const now = useSyncExternalStore(
    subscribe,
    () => Math.floor(Date.now() / tick),
    () => null,
  );
  return now === null ? null : <time dateTime={time}>{timeLeft(new Date(time), new Date(), locale)}</time>;
}
