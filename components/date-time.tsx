'use client';

import { useLocale } from 'next-intl';

interface Props {
  readonly time: string;
  readonly className?: string;
}

/** A moment in its reader's own time zone, which only the browser knows: for parts that the server never renders. */
export function DateTime({ time, className }: Props) {
  const format = new Intl.DateTimeFormat(useLocale(), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <time dateTime={time} className={className}>
      {format.format(new Date(time))}
    </time>
  );
}
