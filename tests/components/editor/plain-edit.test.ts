import { expect, test } from 'vitest';
import type { SymbolKey } from '#components/code-editor-handle.ts';
import { plainEdit } from '#components/plain-edit.ts';

/** A text with its selection between bars, or its cursor at one. */
function press(marked: string, key: SymbolKey): string {
  const [before = '', selected, after] = marked.split('|');
  const text = before + selected + (after ?? '');
  const start = before.length;
  const end = after === undefined ? start : start + (selected?.length ?? 0);
  const edit = plainEdit(text, { start, end }, key, '    ');
  const changed = text.slice(0, edit.from) + edit.insert + text.slice(edit.to);
  const inside = edit.start === edit.end ? '|' : `|${changed.slice(edit.start, edit.end)}|`;
  return changed.slice(0, edit.start) + inside + changed.slice(edit.end);
}

test('a symbol goes where the cursor is, or in the place of what is selected', () => {
  expect(press('h|1', { insert: '[' })).toBe('h[|1');
  expect(press('a = |old| + 1', { insert: '*' })).toBe('a = *| + 1');
});

test('a level of indentation is added and taken away, of one line or of all that are selected', () => {
  expect(press('  a|', 'tab')).toBe('  a    |');
  expect(press('|a\nb|\nc', 'tab')).toBe('    |a\n    b|\nc');
  expect(press('        a = 1|', 'undent')).toBe('    a = 1|');
  expect(press('x\n  a|b', 'undent')).toBe('x\na|b');
  expect(press('a|b', 'undent')).toBe('a|b');
  expect(press('    |a\n\n    b|', 'undent')).toBe('|a\n\nb|');
});

test('the cursor moves by one character and stays in the text', () => {
  expect(press('a|b', 'left')).toBe('|ab');
  expect(press('|ab', 'left')).toBe('|ab');
  expect(press('ab|', 'right')).toBe('ab|');
  expect(press('a|bc|d', 'right')).toBe('abc|d');
});
