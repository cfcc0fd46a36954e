import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isTimeZone } from '#lib/calendar.ts';
import { streakOf } from '#lib/streak.ts';

// Changes of an hour forwards and backwards, of half an hour, at midnight, and none; offsets of halves and quarters.
const zones = [
  ...['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Cairo', 'America/Havana'],
  ...['Asia/Shanghai', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC'],
];
const hourMs = 60 * 60 * 1000;
const quarterMs = hourMs / 4;

/** The quarters of an hour from an instant on, by the date that the zone's clocks show: made without the code under test. */
function quartersByDate(zone: string, from: Date, days: number): Date[][] {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });
  const found = new Map<string, Date[]>();
  for (let i = 0; i < days * 24 * 4; i += 1) {
    const instant = new Date(from.getTime() + i * quarterMs);
    const date = clock.format(instant);
    found.set(date, [...(found.get(date) ?? []), instant]);
  }
  return [...found.values()].slice(1, -1); // the first and the last are not whole
}

const zone = fc.constantFrom(...zones);
// Starts all over two years, so that runs of a fortnight cross every kind of change.
const start = fc.date({
  noInvalidDate: true,
  min: new Date('2025-01-01T00:00:00Z'),
  max: new Date('2026-12-31T00:00:00Z'),
});
const picks = fc.array(fc.nat(), { minLength: 20, maxLength: 20 });
const pick = (day: readonly Date[] | undefined, choice = 0) => day?.[choice % day.length] ?? new Date(Number.NaN);

test('a submission on each day by the clocks of the zone is a streak, at whatever time and across every change of the clocks', () => {
  fc.assert(
    fc.property(zone, start, picks, (name, from, choices) => {
      const days = quartersByDate(name, from, 16);
      const instants = days.map((day, i) => pick(day, choices[i]));
      const now = pick(days.at(-1), choices.at(-1));
      expect(streakOf(instants.toReversed(), name, now)).toEqual({ days: days.length, today: true });
    }),
  );
});

test('today without a submission breaks nothing until it is over, and a day left out does', () => {
  fc.assert(
    fc.property(zone, start, picks, fc.integer({ min: 1, max: 10 }), (name, from, choices, left) => {
      const days = quartersByDate(name, from, 14);
      const instants = days.map((day, i) => pick(day, choices[i])).slice(0, -1);
      const now = pick(days.at(-1), choices.at(-1));
      expect(streakOf(instants, name, now)).toEqual({ days: days.length - 1, today: false });
      const gap = days.length - 1 - left;
      const broken = instants.filter((_, i) => i !== gap);
      expect(streakOf(broken, name, now)).toEqual({ days: left - 1, today: false });
    }),
  );
});

test('many submissions on a day are one day, and none are none', () => {
  const [from, now] = [new Date('2026-03-28T23:30:00Z'), new Date('2026-03-29T21:59:00Z')];
  // The day on which Berlin's clocks go forward has 23 hours.
  expect(streakOf([from, now, now], 'Europe/Berlin', now)).toEqual({ days: 1, today: true });
  expect(streakOf([], 'Europe/Berlin', now)).toEqual({ days: 0, today: false });
});

test('the same submissions are on other days elsewhere', () => {
  const instants = [new Date('2026-11-23T15:30:00Z'), new Date('2026-11-24T15:30:00Z')];
  const now = new Date('2026-11-24T16:30:00Z');
  expect(streakOf(instants, 'UTC', now)).toEqual({ days: 2, today: true });
  expect(streakOf(instants, 'Asia/Shanghai', now)).toEqual({ days: 2, today: false });
});

test('zones are names of places, not offsets or anything else a form could send', () => {
  for (const name of [...zones, 'Etc/GMT+5', 'America/Argentina/Buenos_Aires']) expect(isTimeZone(name)).toBe(true);
  for (const name of ['', '+02:00', 'Mars/Olympus', 'Europe/', "UTC'; --", 'x'.repeat(80)])
    expect(isTimeZone(name)).toBe(false);
});
