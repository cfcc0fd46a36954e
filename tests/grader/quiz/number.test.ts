import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNumber } from '#grader/quiz/number.ts';

const read = (typed: string, unit: string | null = null) => {
  const found = readNumber(typed, unit);
  return 'unreadable' in found ? found.unreadable : found.value;
};

test.each([
  ['0.13', 0.13],
  ['.13', 0.13],
  ['0,13', 0.13],
  [',13', 0.13],
  ['+0.13', 0.13],
  [' 0.13 ', 0.13],
  ['13%', 0.13],
  ['13 %', 0.13],
  ['1.3e-1', 0.13],
  ['1.3E-1', 0.13],
  ['1.3×10^-1', 0.13],
  ['1.3 x 10^(-1)', 0.13],
  ['1,3·10⁻¹', 0.13],
  ['10^-3', 0.001],
  ['10³', 1000],
  ['5.', 5],
  ['- 5', -5],
  ['−5', -5],
  ['–5', -5],
  ['０．１３', 0.13],
  ['－０．５', -0.5],
  ['１３％', 0.13],
  ['１，０００，０００', 1_000_000],
  ['1 234', 1234],
  ['1 234,5', 1234.5],
  ["1'234.5", 1234.5],
  ['1,234.5', 1234.5],
  ['1.234,5', 1234.5],
  ['1,234,567', 1_234_567],
  ['1.234.567', 1_234_567],
  ['175,000,000,000', 175e9],
  ['1.234', 1.234],
  ['0,234', 0.234],
  ['1234,567', 1234.567],
  ['1,23', 1.23],
])('%s is read as the number that was meant', (typed, value) => {
  expect(read(typed)).toBe(value);
});

test('a percent sign makes no digits that nobody typed', () => {
  expect(read('1.1%')).toBe(0.011);
  expect(readNumber('7%', null)).toEqual({ value: 0.07, percent: true });
});

test('what two people would read differently is asked about, not guessed', () => {
  expect(read('1,234')).toBe('ambiguous');
  expect(read('-175,000')).toBe('ambiguous');
  expect(read('1,234e3')).toBe('ambiguous');
});

test.each([
  '0。13',
  '1/2',
  'x',
  '--5',
  '1.2.3',
  '12,34,567',
  '1,2,3',
  '5 6',
  '1e',
  '1e999',
  '5,',
  '.',
  ',',
  '٣',
  '13%%',
  '0x10',
])('%s is no number, and nobody is scored for it', (typed) => {
  expect(read(typed)).toBe('number');
});

test('an empty or endless text is told apart from a wrong number', () => {
  expect(read('  　')).toBe('empty');
  expect(read('1'.repeat(101))).toBe('too-long');
});

test('a unit may be typed after the number or left away, but no other one', () => {
  for (const typed of ['71', '71kg', '71 kg', '71 KG', '７１ｋｇ']) expect(read(typed, 'kg')).toBe(71);
  expect(read('71 cm', 'kg')).toBe('number');
  expect(read('71 kg')).toBe('number');
  expect(read('71%', 'kg')).toBe('number');
  expect(read('kg', 'kg')).toBe('number');
});

test('where the answer is in percent, 13 and 13% are the same and 0.13 is a hundredth of it', () => {
  expect([read('13', '%'), read('13%', '%'), read('13 ％', '%'), read('0.13', '%')]).toEqual([13, 13, 13, 0.13]);
});

test('every number a program writes is read as itself', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(read(String(value))).toBe(value + 0);
    }),
  );
});

test('no text makes the reader throw or give back anything but a finite number', () => {
  const characters = fc.constantFrom(..."0123456789.,- +eE×x*^%()。，．％－⁻¹'’kg\u0000\ud800");
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: characters })), (typed) => {
      for (const unit of [null, '%', 'kg']) {
        const found = readNumber(typed, unit);
        expect('unreadable' in found || Number.isFinite(found.value)).toBe(true);
      }
    }),
  );
});
