'use client';

import { useLocale } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { relativeTime } from '#lib/relative-time.ts';

const tick = 30_000;

function subscribe(tell: () => void): () => void {
  const timer = setInterval(tell, tick);
  return () => clearInterval(timer);
}

/** A moment in words, exact to the second where one points at it. Only the browser knows its reader's clock and zone. */
export function When({ time }: { readonly time: string }) {
  const locale = useLocale();
  const now = useSyncExternalStore(
    subscribe,
    () => Math.floor(Date.now() / tick),
    () => null,
  );
  const then = new Date(time);
  return (
    <time
      dateTime={time}
      title={
        now === null
          ? undefined
          : new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'medium' }).format(then)
      }
    >
      {now === null ? '' : relativeTime(then, new Date(), locale)}
    </time>
  );
}
