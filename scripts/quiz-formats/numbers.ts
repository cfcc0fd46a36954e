// Numbers as quiz files write them: digits and a point, as GIFT knows no exponents.

/** All digits of it, and no exponent. */
export function decimal(value: number): string {
  const short = String(value + 0);
  if (!short.includes('e')) return short;
  if (Math.abs(value) >= 1) return String(BigInt(value));
  const [mantissa = '', exponent = ''] = short.split('e-');
  const digits = (mantissa.split('.')[1]?.length ?? 0) + Number(exponent);
  return value.toFixed(Math.min(100, digits));
}

/** As Moodle writes parts of a whole: 33.33333. */
export const percent = (share: number): string => String(Number((100 * share).toFixed(5)));
