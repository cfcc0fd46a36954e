const units = [
  [86_400, 'day'],
  [3_600, 'hour'],
  [60, 'minute'],
  [1, 'second'],
] as const;

/** A time in its largest unit, such as "12 min" or "1.5 hr". */
export function duration(seconds: number, locale: string): string {
  const [size, unit] = units.find(([each]) => seconds >= each) ?? [1, 'second'];
  const maximumFractionDigits = seconds / size < 10 && unit !== 'second' ? 1 : 0;
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits });
  return format.format(seconds / size);
}
