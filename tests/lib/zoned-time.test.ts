import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, fromZoned, moveDays, sameClock, toZoned } from '#lib/zoned-time.ts';

// Changes of an hour and of half an hour, at midnight, and none; halves and quarters; a day that was skipped.
const zones = [
  ...['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Cairo', 'America/Havana', 'UTC'],
  ...['Asia/Shanghai', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'],
  ...['Pacific/Apia', 'Africa/Casablanca', 'America/Santiago', 'Asia/Beirut'],
];
const minuteMs = 60_000;
const minutes = (from: string, to: string) =>
  fc
    .integer({ min: Date.parse(from) / minuteMs, max: Date.parse(to) / minuteMs })
    .map((minute) => new Date(minute * minuteMs));
const instants = minutes('1995-01-01T00:00Z', '2060-01-01T00:00Z');

/** What Intl says a zone's clocks show, written differently from how the code under test asks. */
function shown(instant: Date, timeZone: string): string {
  const text = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(instant);
  return text.replace(' ', 'T');
}

test('the field shows what the clocks of the zone show', () => {
  fc.assert(
    fc.property(instants, fc.constantFrom(...zones), (instant, zone) => {
      expect(toZoned(instant, zone)).toBe(shown(instant, zone));
    }),
  );
});

test('what an instructor types becomes an instant at which the clocks of the class show just that, the first of two', () => {
  fc.assert(
    fc.property(instants, fc.constantFrom(...zones), (instant, zone) => {
      const text = toZoned(instant, zone);
      const found = fromZoned(text, zone);
      expect(shown(found?.instant ?? new Date(0), zone)).toBe(text);
      expect(found?.instant.getTime()).toBeLessThanOrEqual(instant.getTime());
      // Unless the clocks show it twice, it is the very instant it came from.
      if (found?.occurs === 'once') expect(found.instant).toEqual(instant);
      else expect(found?.occurs).toBe('overlap');
    }),
    { numRuns: 1000 },
  );
});

test('a time that is skipped is moved on by what was skipped, and one that comes twice is told', () => {
  const found = (text: string, zone: string) => {
    const { instant, occurs } = fromZoned(text, zone) ?? {};
    return [instant?.toISOString().slice(0, 16), occurs];
  };
  expect(found('2026-03-29T02:30', 'Europe/Berlin')).toEqual(['2026-03-29T01:30', 'gap']); // 03:30
  expect(found('2026-10-25T02:30', 'Europe/Berlin')).toEqual(['2026-10-25T00:30', 'overlap']);
  expect(found('2026-10-04T02:15', 'Australia/Lord_Howe')).toEqual(['2026-10-03T15:45', 'gap']); // 02:45
  expect(found('2026-04-05T01:45', 'Australia/Lord_Howe')).toEqual(['2026-04-04T14:45', 'overlap']);
  expect(found('2026-04-24T00:00', 'Africa/Cairo')).toEqual(['2026-04-23T22:00', 'gap']); // a day without midnight
  expect(found('2026-11-24T23:59', 'Asia/Shanghai')).toEqual(['2026-11-24T15:59', 'once']);
});

test('near every change of clocks each minute is found, skipped or told to come twice', () => {
  const changes = ['2026-03-08T07:00Z', '2026-11-01T06:00Z', '2026-03-29T01:00Z', '2026-10-25T01:00Z'];
  for (const zone of ['America/New_York', 'Europe/Berlin', 'America/Havana']) {
    for (const change of changes) {
      const typed = Array.from({ length: 300 }, (_, i) => addDays(toZoned(new Date(change), zone), (i - 150) / 1440));
      const occurs = typed.map((text) => fromZoned(text, zone));
      for (const [i, each] of occurs.entries()) {
        const back = toZoned(each?.instant ?? new Date(0), zone);
        expect([typed[i], each?.occurs, back === typed[i]]).toEqual([typed[i], each?.occurs, each?.occurs !== 'gap']);
      }
    }
  }
});

test('what is no time is no time', () => {
  for (const text of [
    '',
    '2026-11-24',
    '2026-13-01T00:00',
    '2026-11-24T25:00',
    '24.11.2026 23:59',
    '2026-11-24T23:59Z',
  ])
    expect(fromZoned(text, 'UTC')).toBe(null);
});

test('a week later it is as late in the day, also where the clocks change meanwhile or are in another zone', () => {
  fc.assert(
    fc.property(
      instants,
      fc.constantFrom(...zones),
      fc.constantFrom(...zones),
      fc.integer({ min: -800, max: 800 }),
      (instant, from, to, days) => {
        const wanted = addDays(toZoned(instant, from), days);
        const moved = moveDays(instant, days, from, to);
        const { instant: expected } = fromZoned(wanted, to) ?? {};
        expect(moved).toEqual(expected);
      },
    ),
  );
  expect(moveDays(new Date('2026-10-20T21:59:59.999Z'), 7, 'Europe/Berlin')).toEqual(
    new Date('2026-10-27T22:59:59.999Z'),
  );
});

test('whether a learner’s clock shows what the class’s shows is asked for the day in question', () => {
  const [summer, winter] = [new Date('2026-07-01T12:00Z'), new Date('2026-12-01T12:00Z')];
  expect(sameClock(summer, 'Europe/London', 'UTC')).toBe(false);
  expect(sameClock(winter, 'Europe/London', 'UTC')).toBe(true);
});
