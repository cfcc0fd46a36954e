/** @file Guest text, part 2: the same source always does the same, so clock, dice and time zone are made of nothing but counting. */

/** 2026-01-01T00:00:00Z; each look at the clock is one millisecond later. */
export const determinism = `
let clock = 1767225600000;
const tick = () => clock++;

let dice = 1;
function random() { // mulberry32
  dice = (dice + 0x6d2b79f5) | 0;
  let t = imul(dice ^ (dice >>> 15), 1 | dice);
  t = (t + imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const { imul } = Math;
defineProperty(Math, 'random', hidden(random));

const NativeDate = Date;
const utc = Date.UTC;
const dateText = Date.prototype.toUTCString;
function GuestDate(...parts) {
  if (new.target === undefined) return apply(dateText, new NativeDate(tick()), []);
  const when = parts.length === 0 ? [tick()] : parts.length === 1 ? parts : [apply(utc, NativeDate, parts)];
  return construct(NativeDate, when, new.target);
}
defineProperty(GuestDate, 'name', hidden('Date'));
defineProperty(GuestDate, 'prototype', { __proto__: null, value: NativeDate.prototype, writable: false });
defineProperty(GuestDate, 'now', hidden(tick));
defineProperty(GuestDate, 'UTC', hidden(utc));
defineProperty(GuestDate, 'parse', hidden(NativeDate.parse));
defineProperty(NativeDate.prototype, 'constructor', hidden(GuestDate));
for (const part of ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds', 'Day'])
  for (const kind of ['get', 'set'])
    if (kind + 'UTC' + part in NativeDate.prototype)
      defineProperty(NativeDate.prototype, kind + part, hidden(NativeDate.prototype[kind + 'UTC' + part]));
for (const name of ['toString', 'toLocaleString', 'toLocaleDateString', 'toLocaleTimeString', 'toDateString', 'toTimeString'])
  defineProperty(NativeDate.prototype, name, hidden(dateText));
defineProperty(NativeDate.prototype, 'getTimezoneOffset', hidden(() => 0));
globalThis.Date = GuestDate;
delete globalThis.SharedArrayBuffer;
`;
