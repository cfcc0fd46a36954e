import { expect, test } from 'vitest';
import { nextLine } from '#lib/next-line.ts';

test('a new line in a plain text area begins where Python wants it, or a visitor’s fix would be an IndentationError', () => {
  expect(nextLine('def f(x):\n    a = 1', 'python')).toBe('\n    ');
  expect(nextLine('def f(x):', 'python')).toBe('\n    ');
  expect(nextLine('    for x in xs: ', 'python')).toBe('\n        ');
  expect(nextLine('', 'python')).toBe('\n');
  expect(nextLine('    a = 1\n', 'python')).toBe('\n');
});

test('in TypeScript a bracket indents, and a colon does not', () => {
  expect(nextLine('function f() {', 'typescript')).toBe('\n  ');
  expect(nextLine('  const x: number', 'typescript')).toBe('\n  ');
  expect(nextLine('  label:', 'typescript')).toBe('\n  ');
});
