import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarImports } from '#grader/sandbox/python/calendar.ts';

const view = new DataView(new ArrayBuffer(128));
const calendar = calendarImports(() => view);
const fields = () => Array.from({ length: 8 }, (_, index) => view.getInt32(4 * index, true));

// Years before and after 1970, 0 to 99 among them.
const seconds = fc.integer({ min: -70_000_000_000, max: Date.UTC(9999, 11, 31) / 1000 });

test('a time goes to its calendar fields in UTC and back, whatever the machine’s time zone', () => {
  fc.assert(
    fc.property(seconds, (time) => {
      calendar._localtime_js(BigInt(time), 0);
      const date = new Date(time * 1000);
      const start = new Date(0).setUTCFullYear(date.getUTCFullYear(), 0, 1);
      expect(fields()).toEqual([
        date.getUTCSeconds(),
        date.getUTCMinutes(),
        date.getUTCHours(),
        date.getUTCDate(),
        date.getUTCMonth(),
        date.getUTCFullYear() - 1900,
        date.getUTCDay(),
        Math.floor((date.getTime() - start) / 86_400_000),
      ]);
      expect(calendar._mktime_js(0)).toBe(BigInt(time));
    }),
  );
});

test('times beyond the calendar do not throw', () => {
  calendar._gmtime_js(2n ** 62n, 0);
  expect(fields().slice(3, 6)).toEqual([1, 0, 70]);
  view.setInt32(20, 2 ** 31 - 1, true);
  expect(calendar._timegm_js(0)).toBe(-1n);
});
