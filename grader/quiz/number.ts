/** @file Reads a number as people type one. Pure: the page says with it what it read, and the server scores with it. */
import type { Unreadable } from '#grader/quiz/kind.ts';
import { plainText } from '#grader/quiz/typed.ts';

const longest = 100;

export interface ReadNumber {
  readonly value: number;
  /** A percent sign made a hundredth of it. */
  readonly percent: boolean;
}

// 1.3e-1, 1.3×10^-1, 10^-3; `text` below has `*` for every sign of multiplication.
const form = /^([+-]?) ?(?:([\d., '’]+?)(?:e([+-]?\d+)| ?[*x] ?10\^\(?([+-]?\d+)\)?)?|10\^\(?([+-]?\d+)\)?)$/i;

/** Digits with one point at most; null where there is no number, 'ambiguous' where there are two. */
function decimal(digits: string): string | 'ambiguous' | null {
  // 1.234 is always a little more than 1: whoever groups with points shows it by two groups or a comma.
  if (/^(\d+\.?\d*|\.\d+)$/.test(digits)) return digits;
  if (/^\d{1,3}([ '’])\d{3}(\1\d{3})*([.,]\d+)?$/.test(digits)) return digits.replace(/[ '’]/g, '').replace(',', '.');
  if (/^[1-9]\d{0,2}(,\d{3})+\.\d+$|^[1-9]\d{0,2}(,\d{3}){2,}$/.test(digits)) return digits.replaceAll(',', '');
  if (/^[1-9]\d{0,2}(\.\d{3})+,\d+$|^[1-9]\d{0,2}(\.\d{3}){2,}$/.test(digits))
    return digits.replaceAll('.', '').replace(',', '.');
  if (/^[1-9]\d{0,2},\d{3}$/.test(digits)) return 'ambiguous';
  return /^\d*,\d+$/.test(digits) ? digits.replace(',', '.') : null;
}

function withoutUnit(text: string, unit: string | null): string {
  const plain = unit === null ? '' : plainText(unit).text.trim();
  const ends = plain !== '' && text.toLowerCase().endsWith(plain.toLowerCase());
  return ends ? text.slice(0, -plain.length).trim() : text;
}

/**
 * 0.13, .13, 1.3e-1, 1.3×10⁻¹, 13%, 0,13 and ０．１３ are one number; 1,234 is none, as it is two to different people.
 * @param unit may be typed after the number. Where it is '%', numbers count in percent, with or without the sign.
 */
export function readNumber(typed: string, unit: string | null): ReadNumber | Unreadable {
  if (typed.length > longest) return { unreadable: 'too-long' };
  const text = plainText(typed).text.trim();
  if (text === '') return { unreadable: 'empty' };
  const bare = withoutUnit(text, unit);
  const percent = unit === null && bare.endsWith('%');
  const match = form.exec(percent ? bare.slice(0, -1).trim() : bare);
  if (!match) return { unreadable: 'number' };
  const [, sign = '', mantissa = '1', ...exponents] = match;
  const digits = decimal(mantissa);
  if (digits === null) return { unreadable: 'number' };
  if (digits === 'ambiguous') return { unreadable: 'ambiguous' };
  const exponent = Number(exponents.find((found) => found !== undefined) ?? 0) - (percent ? 2 : 0);
  // By its digits, so that 1.1% is 0.011 and not 0.011000000000000001; + 0 makes 0 of −0.
  const value = Number(`${sign}${digits}e${exponent}`) + 0;
  return Number.isFinite(value) ? { value, percent } : { unreadable: 'number' };
}
