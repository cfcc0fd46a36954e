/** @file Pieces of source that are hard on readers of either language. */
import type { Draw } from './draw.ts';

const characters = [
  '\0',
  '\u00e9',
  '梯度',
  '\u{1f600}',
  '\u202e',
  '\ufeff',
  '\u2028',
  '\r',
  '\t',
  '\\',
  '"',
  "'",
  '`',
  '$',
  '\x7f',
  '\ud800',
  '\u0301',
];

export const strangeCharacters = (draw: Draw): string => draw.many(1, 6, () => draw.one(characters)).join('');

/** Bracket in bracket, sometimes closed. */
export function nested(draw: Draw): string {
  const depth = draw.one([10, 90, 300, 2_000, 20_000]);
  const [open, close] = draw.one([
    ['(', ')'],
    ['[', ']'],
    ['{', '}'],
    ['-', ''],
    ['not ', ''],
    ['!', ''],
    ['f(', ')'],
    ['[x,', ']'],
    ['x if x else ', 'x'],
    ['()=>', '0'],
  ] as const);
  return `${open.repeat(depth)}x${close.repeat(draw.chance(0.8) ? depth : depth - 1)}`;
}

export function hugeLiteral(draw: Draw): string {
  const size = draw.one([100, 5_000, 60_000]);
  return draw.one([
    () => '9'.repeat(size),
    () => `"${'a'.repeat(size)}"`,
    () => `0x${'f'.repeat(size)}`,
    () => `[${'1,'.repeat(size)}]`,
    () => `1${'+1'.repeat(size)}`,
    () => `x${'.a'.repeat(size)}`,
    () => `1e${size}`,
  ])();
}
