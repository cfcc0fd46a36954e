'use client';

import { useLocale } from 'next-intl';
import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** A date and time by the viewer's own calendar and zone, which the server does not know. */
export function Moment({ time }: { readonly time: string }) {
  const locale = useLocale();
  const here = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    ...(here ? {} : { timeZone: 'UTC' }),
  });
  return <time dateTime={time}>{`${format.format(new Date(time))}${here ? '' : ' UTC'}`}</time>;
}
