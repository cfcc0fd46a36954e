/**
 * Numbers as a learner reads them: at least six significant digits, no more than needed, and never so short that two
 * different values look the same.
 */
export function formatNumber(value: number, digits = 6): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e9) return minus(String(value));
  if (size >= 1e9 || size < 1e-4) return minus(exponent(value.toExponential(digits - 1)));
  const whole = Math.ceil(Math.log10(size));
  // Large numbers keep two decimals, unless only their size matters.
  return minus(trimZeros(value.toPrecision(Math.max(digits, digits < 6 ? whole : whole + 2, 1))));
}

/** Both with as many digits as it takes to tell them apart, at the most the shortest texts that name exactly them. */
export function formatPair(a: number, b: number): readonly [string, string] {
  for (let digits = 6; digits <= 15; digits += 1) {
    const pair = [formatNumber(a, digits), formatNumber(b, digits)] as const;
    if (Object.is(a, b) || a === b || pair[0] !== pair[1]) return pair;
  }
  return [exact(a), exact(b)];
}

/** A size such as |Δ| or a tolerance: three digits are enough to compare it with its neighbour. */
export const formatSize = (value: number): string => formatNumber(value, 3);

const exact = (value: number) => minus(String(value).replace('e+', 'e'));

const trimZeros = (text: string) => (text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text);

function exponent(text: string): string {
  const [mantissa = '', power = ''] = text.split('e');
  return `${trimZeros(mantissa)}e${power.replace('+', '')}`;
}

/** A true minus sign: the hyphen is too short to be seen beside a digit. */
const minus = (text: string) => text.replace(/-/g, '−');
