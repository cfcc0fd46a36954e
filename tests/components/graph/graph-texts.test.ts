import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

type Rendered = Readonly<Record<'untraced' | 'traced' | 'sentence' | 'hidden', string>>;

const script = new URL('./render.tsx', import.meta.url).pathname;
const printed = execFileSync(process.execPath, ['--import', 'tsx', script], { encoding: 'utf8' });
const { en, zh } = JSON.parse(printed) as { en: Rendered; zh: Rendered };

/** What a reader sees of a piece of HTML. */
const textOf = (html = '') =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ')
    .trim();
const part = (html: string, tag: string, attribute = '') =>
  new RegExp(`<${tag}\\b[^>]*${attribute}[^>]*>(.*?)</${tag}>`, 's').exec(html)?.[1];
/** The rows of the table below a heading, cell by cell. */
function rows(html: string, heading: string): string[] {
  const table = part(html.slice(html.indexOf(heading)), 'tbody') ?? '';
  const cells = (row: string) => [...row.matchAll(/<(t[hd])\b.*?<\/\1>/gs)].map(([cell]) => textOf(cell));
  return table.split('</tr>').flatMap((row) => (row ? cells(row).join(' | ') : []));
}

test('all that the drawing shows can be read in a table', () => {
  const table = rows(en.untraced, 'All numbers of this graph');
  expect(table).toHaveLength(19);
  expect(table).toContain('w1 | given | 1.3 | −0.006375');
  expect(table).toContain('zh1 | w1 · x1 + w2 · x2 + b1 | 1.28 | −0.007968');
  expect(table).toContain('L | (y − o1)2 | 0.01681 | 1');
  expect(en.untraced).toContain('aria-label="Computation graph of case 1. All its numbers are in the table below it."');
});

test('a step is announced in a sentence of its own', () => {
  expect(textOf(part(en.untraced, 'p', 'role="status"'))).toMatch(/^Every value is known\./);
  expect(textOf(part(zh.untraced, 'p', 'role="status"'))).toMatch(/^所有的值都算好了/);
});

test('who traced nothing learns how, in the language of the editor', () => {
  expect(textOf(en.untraced)).toContain('trace("h1", h1) in your code');
  expect(textOf(zh.untraced)).toContain('trace("h1", h1);，');
  expect(en.traced).not.toContain('trace(');
});

test('traced values stand beside the right ones, the first wrong one by word and not by colour alone', () => {
  expect(rows(en.traced, 'Your values')).toEqual([
    'zh1 | 1.58 | 1.28 | first wrong',
    'h1 | 0.829205 | 0.78245 | follows from it',
    'h2 | 0.323004 | 0.323004 | right',
    '∂L/∂w1 | 0 | 0.0427955 | wrong too',
  ]);
  expect(rows(zh.traced, '你的值').map((row) => row.split(' | ').at(-1))).toEqual([
    '最先出错',
    '由它引起',
    '正确',
    '也有错',
  ]);
  expect(textOf(part(en.traced, 'svg', 'role="img"'))).toContain('first wrong');
});

test('the graph opens at the case with the first wrong quantity', () => {
  expect(textOf(part(en.traced, 'option', 'selected'))).toBe('case 2: z_h1 is wrong first');
});

test('the results say in one sentence where to look', () => {
  expect(textOf(en.sentence)).toBe(
    'In case 2, zh1 is the first quantity that differs: yours 1.58, expected 1.28. One later quantity only follows from it.',
  );
  expect(textOf(zh.sentence)).toBe(
    '在用例 2 中，zh1 是第一个不一致的量：你的值是 1.58，期望值是 1.28。后面有 1 个量不对，只是由它引起的。',
  );
});

test('of a hidden case nothing but the name is told', () => {
  expect(textOf(en.hidden)).toBe('In a hidden case, zh1 is the first quantity that differs.');
  expect(textOf(zh.hidden)).not.toMatch(/\d\.\d/);
});
