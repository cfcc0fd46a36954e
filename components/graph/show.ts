import { formatNumber } from '#lib/format-number.ts';

/** Four digits, as in the exercises' worked examples. */
export const short = (value: number): string => formatNumber(value, 4);

/** A number in at most so many characters, with four digits where they fit. */
export function fitting(value: number, most: number): string {
  for (const digits of [4, 3, 2]) {
    const text = formatNumber(value, digits);
    if (text.length <= most) return text;
  }
  return formatNumber(value, 1);
}
