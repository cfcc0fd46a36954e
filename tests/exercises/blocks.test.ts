import { expect, test } from 'vitest';
import { blocksOf } from '#exercises/blocks.ts';

test('a text is cut at blank lines and headings, and never inside code or a formula', () => {
  const text = `# Title
The lead
in two lines.
## Section

$$
a

b
$$

\`\`\`python
x = 1

## no heading
\`\`\`

![what it shows](figure:neuron)

| a | b |
|---|---|
| 1 | 2 |

- one
- two`;
  expect(blocksOf(text).map(({ kind, level }) => [kind, level].filter(Boolean).join(' '))).toEqual([
    'heading 1',
    'prose',
    'heading 2',
    'formula',
    'code',
    'figure',
    'table',
    'prose',
  ]);
  expect(blocksOf(text)[1]?.text).toBe('The lead\nin two lines.');
  expect(blocksOf(text)[4]?.text).toContain('## no heading');
});

test('a text without a last line break, or with Windows’ line breaks, is cut alike', () => {
  expect(blocksOf('## A\r\n\r\nB')).toEqual(blocksOf('## A\n\nB\n'));
});
