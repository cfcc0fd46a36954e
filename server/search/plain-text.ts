/** @file An author's Markdown as plain text: what a search finds, and what it shows. */
import 'server-only';
import { type Block, blocksOf, headingText } from '#exercises/blocks.ts';
import { formulaText } from '#server/search/formula-text.ts';

/** Within a paragraph: formulas, links, emphasis and code lose their signs. */
function inline(text: string): string {
  return text
    .replace(/(?<![\w}$\\])_(\p{L}[^_$\n]*)_(?!\w)/gu, '$1')
    .replace(/\$([^$]+)\$/g, (_, tex: string) => formulaText(tex))
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/\*(\S(?:[^*\n]*\S)?)\*/g, '$1')
    .replace(/`([^`]*)`/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Rows without their heading, a dash between cells. */
function table(text: string): string {
  const rows = text.split('\n').filter((line) => !/^[|\s:-]+$/.test(line));
  const cells = rows.slice(1).map((row) =>
    row
      .replace(/^\s*\|/, '')
      .replace(/\|\s*$/, '')
      .split('|'),
  );
  return cells.map((row) => row.map(inline).join(' – ')).join('; ');
}

function blockText(block: Block): string {
  const { kind, text } = block;
  if (kind === 'heading') return inline(headingText(block));
  if (kind === 'code') return '';
  if (kind === 'formula') return formulaText(text.replaceAll('$$', ''));
  if (kind === 'table') return table(text);
  // A link by itself is the card of a page that is found by its own words.
  if (/^\[[^\]]*\]\([^)]*\)$/.test(text.trim())) return '';
  return text
    .split(/\n(?=\s*(?:[-*]|\d+\.)\s)/)
    .map((item) => inline(item.replace(/^\s*(?:[-*]|\d+\.|>)\s+/, '')))
    .join(' ');
}

/** Between what is no sentence and what follows it; nothing else in the course's texts has this sign. */
export const divider = ' • ';

/** One line, without code. */
export function plainText(markdown: string): string {
  const pieces = blocksOf(markdown)
    .map((block) => ({ text: blockText(block), apart: /^(heading|figure|table)$/.test(block.kind) }))
    .filter(({ text }) => text !== '');
  return pieces
    .map(({ text, apart }, i) => (i === 0 ? '' : apart || pieces[i - 1]?.apart ? divider : ' ') + text)
    .join('');
}

/** What stands in a text's blocks of code, on one line. */
export const codeIn = (markdown: string): string =>
  blocksOf(markdown)
    .filter(({ kind }) => kind === 'code')
    .map(({ text }) =>
      text
        .replace(/^```.*$/gm, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .join(' ');
