import { expect, test } from 'vitest';
import { markedLines } from '#components/classes/similarity/marked-lines.ts';

const source = 'def f(x):\n    y = x\n\n    return y\n';
const span = (number: number, text: string) => {
  const from = source.indexOf(text);
  return { number, from, to: from + text.length };
};
const shown = (spans: Parameters<typeof markedLines>[1], of = source) =>
  markedLines(of, spans).map((pieces) =>
    pieces.map(({ text, passage, first }) => (passage === null ? text : `${first ? passage : ''}[${text}]`)).join(''),
  );

test('a passage over several lines has its number once, and no line loses or gains a character', () => {
  expect(shown([span(1, '(x):\n    y = x\n\n    return')])).toEqual([
    'def f1[(x):]',
    '    [y = x]',
    '',
    '    [return] y',
  ]);
  const text = markedLines(source, [span(1, '(x):\n    y'), span(2, 'x\n\n    return y')])
    .map((pieces) => pieces.map((piece) => piece.text).join(''))
    .join('\n');
  expect(`${text}\n`).toBe(source);
});

test('two passages on one line stand beside each other, in whatever order they come', () => {
  expect(shown([span(2, 'f(x)'), span(1, 'def')])[0]).toBe('1[def] 2[f(x)]:');
});

test('a program without passages, or without anything, is shown as it is', () => {
  expect(shown([])).toEqual(['def f(x):', '    y = x', '', '    return y']);
  expect(shown([], '')).toEqual(['']);
  expect(shown([{ number: 1, from: 0, to: 4 }], 'a\r\nb')).toEqual(['1[a\r]', '[b]']);
});
