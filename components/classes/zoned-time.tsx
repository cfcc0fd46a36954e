'use client';

import { useLocale } from 'next-intl';
import type { ReactNode } from 'react';
import { useViewerZone } from '#components/classes/use-viewer-zone.ts';
import { sameClock, toZoned } from '#lib/zoned-time.ts';

const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** A moment with its day of the week; the year where it is another one than now's. */
export function momentText(instant: Date, zone: string, locale: string, named = true): string {
  const year = instant.getFullYear() === new Date().getFullYear() ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(locale, {
    ...{ weekday: 'short', month: 'short', day: 'numeric', ...clock },
    ...{ timeZone: zone, ...year, ...(named ? { timeZoneName: 'short' } : {}) },
  }).format(instant);
}

/** By another zone's clock: the time alone where it is the same day there. */
function otherText(instant: Date, zone: string, main: string, locale: string): string {
  const [day, other] = [main, zone].map((each) => toZoned(instant, each).slice(0, 10));
  if (day !== other) return momentText(instant, zone, locale, false);
  return new Intl.DateTimeFormat(locale, { ...clock, timeZone: zone }).format(instant);
}

/** `America/New_York` as people write it. */
export const zoneText = (zone: string): string => zone.replaceAll('_', ' ');

interface Props {
  readonly time: string;
  /** The class's. */
  readonly zone: string;
  /** Whose clock comes first: its learners', or the class's where its times are set. */
  readonly first?: 'viewer' | 'class';
  /** Whether to name the zone that comes first; where many times stand, their page says it once. */
  readonly named?: boolean;
  /** Said after the viewer's time where the class's clock shows another. */
  readonly note?: ReactNode;
}

/** A moment by the viewer's clock and, where that shows another time, by the class's too. Until it runs in a browser, by the class's. */
export function ZonedTime({ time, zone, first = 'viewer', named = true, note }: Props) {
  const locale = useLocale();
  const viewer = useViewerZone() ?? zone;
  const instant = new Date(time);
  const [main, other] = first === 'viewer' ? [viewer, zone] : [zone, viewer];
  const differ = !sameClock(instant, zone, viewer);
  return (
    <span className="zoned-time">
      <time dateTime={time}>{momentText(instant, main, locale, named)}</time>
      {differ && note}
      {differ && (
        <span className="zoned-other">{` (${otherText(instant, other, main, locale)}, ${zoneText(other)})`}</span>
      )}
    </span>
  );
}
