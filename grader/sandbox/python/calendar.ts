/** @file C's calendar functions (`struct tm` of emscripten's libc) in UTC: the sandbox knows no other time zone. */

/** Byte offsets of the fields of `struct tm`, each a 32-bit integer. */
const field = {
  second: 0,
  minute: 4,
  hour: 8,
  day: 12,
  month: 16,
  year: 20,
  weekday: 24,
  yearday: 28,
  dst: 32,
  offset: 36,
};
const dayMs = 86_400_000;

type Memory = () => DataView;

function writeTime(view: DataView, at: number, date: Date): void {
  const write = (offset: number, value: number) => view.setInt32(at + offset, value, true);
  const year = date.getUTCFullYear();
  // Not Date.UTC, which takes the years 0 to 99 for 1900 to 1999.
  const newYear = new Date(0).setUTCFullYear(year, 0, 1);
  write(field.second, date.getUTCSeconds());
  write(field.minute, date.getUTCMinutes());
  write(field.hour, date.getUTCHours());
  write(field.day, date.getUTCDate());
  write(field.month, date.getUTCMonth());
  write(field.year, year - 1900);
  write(field.weekday, date.getUTCDay());
  write(field.yearday, Math.floor((date.getTime() - newYear) / dayMs));
  write(field.dst, 0);
  write(field.offset, 0);
}

/** Reads a `struct tm`, completes its derived fields, and gives seconds since 1970 (−1 where a Date cannot hold it). */
function readTime(view: DataView, at: number): bigint {
  const read = (offset: number) => view.getInt32(at + offset, true);
  const date = new Date(0);
  date.setUTCFullYear(read(field.year) + 1900, read(field.month), read(field.day));
  date.setUTCHours(read(field.hour), read(field.minute), read(field.second));
  if (Number.isNaN(date.getTime())) return -1n;
  writeTime(view, at, date);
  return BigInt(date.getTime() / 1000);
}

/** @param memory the guest's memory as it is now; a growth replaces it. */
export function calendarImports(memory: Memory) {
  const fromSeconds = (seconds: bigint, at: number) => {
    const date = new Date(Number(seconds) * 1000);
    writeTime(memory(), at >>> 0, Number.isNaN(date.getTime()) ? new Date(0) : date);
  };
  const toSeconds = (at: number) => readTime(memory(), at >>> 0);
  return {
    _gmtime_js: fromSeconds,
    _localtime_js: fromSeconds,
    _timegm_js: toSeconds,
    _mktime_js: toSeconds,
    _tzset_js: (timezone: number, daylight: number, standardName: number, summerName: number) => {
      const view = memory();
      view.setInt32(timezone >>> 0, 0, true);
      view.setInt32(daylight >>> 0, 0, true);
      for (const at of [standardName, summerName]) view.setUint32(at >>> 0, 0x00435455, true); // "UTC\0"
    },
  };
}
