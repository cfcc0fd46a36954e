import type { Element, Nodes } from 'hast';
import { expect, test } from 'vitest';
import { markdownTree } from '#components/markdown-tree.ts';

const elements = (node: Nodes): Element[] => [
  ...(node.type === 'element' ? [node] : []),
  ...('children' in node ? node.children.flatMap(elements) : []),
];
const named = (text: string, tag: string) => elements(markdownTree(text)).filter(({ tagName }) => tagName === tag);

test('formulas of an author are set by KaTeX, in a line and on one of their own, in the colours of the two directions', () => {
  const text = 'The slope $\\forward{x}$ is\n\n$$\n\\backward{y} < 2\n$$\n';
  const [inline, display, ...more] = named(text, 'span').map(({ properties }) => properties);
  expect(more).toEqual([]);
  expect(inline).toMatchObject({ className: ['katex'], html: expect.stringMatching(/^<span class="katex-mathml">/) });
  expect(inline?.html).toContain('class="enclosing forward"');
  expect(display).toMatchObject({ className: ['katex-display'], html: expect.stringMatching(/^<span class="katex">/) });
  expect(display?.html).toContain('class="enclosing backward"');
  expect(named(text, 'pre')).toEqual([]);
});

test('a formula that cannot be read shows its text instead of taking the page down', () => {
  const [broken] = named('$\\frac{1}$', 'span');
  expect(broken?.properties.html).toMatch(/^<span class="katex-error".*\\frac\{1\}<\/span>$/);
});

test('code, tables and links of the course stay what they are, no address runs a script, and no HTML is taken', () => {
  const text =
    '`a`\n\n```\nb\n```\n\n| x |\n|---|\n| $1$ |\n\n[c](exercise:sigmoid) [d](javascript:alert(1)) <img src=x> ![e](figure:graph)\n';
  expect(named(text, 'code')).toHaveLength(2);
  expect(named(text, 'pre')).toHaveLength(1);
  expect(named(text, 'td')[0]?.children).toMatchObject([{ tagName: 'span', properties: { className: ['katex'] } }]);
  expect(named(text, 'a').map(({ properties }) => properties.href)).toEqual(['exercise:sigmoid', '']);
  expect(named(text, 'img').map(({ properties }) => properties.src)).toEqual(['figure:graph']);
});

test('a text is worked out once, however often it is shown', () => {
  expect(markdownTree('one $x$')).toBe(markdownTree('one $x$'));
  expect(markdownTree('two $x$')).not.toBe(markdownTree('one $x$'));
});
