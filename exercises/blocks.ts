/** A piece of an author's Markdown that stands by itself: between blank lines, or between fences. */
export interface Block {
  readonly kind: 'heading' | 'prose' | 'formula' | 'code' | 'table' | 'figure';
  /** As it stands in the file, without the lines around it. */
  readonly text: string;
  /** Of a heading: 1 for `#`, 2 for `##`. */
  readonly level?: number;
}

/** Of a heading: what is behind the number signs. */
export const headingText = ({ text }: Block): string => text.replace(/^#+\s+/, '').trim();

/** What ends a block that may hold blank lines. */
const fences = [
  { opens: /^```/, closes: /^```\s*$/ },
  { opens: /^\$\$\s*$/, closes: /^\$\$\s*$/ },
] as const;

function blockOf(lines: readonly string[]): Block {
  const [first = ''] = lines;
  const text = lines.join('\n');
  const heading = /^(#{1,6})\s/.exec(first);
  if (heading?.[1]) return { kind: 'heading', text, level: heading[1].length };
  if (first.startsWith('```')) return { kind: 'code', text };
  if (first.startsWith('$$')) return { kind: 'formula', text };
  if (/^\|/.test(first)) return { kind: 'table', text };
  if (/^!\[[^\]]*\]\(figure:[\w-]+\)$/.test(text.trim())) return { kind: 'figure', text };
  return { kind: 'prose', text };
}

/** Cuts Markdown into its blocks, in order; the one place that knows where a block begins and ends. */
export function blocksOf(markdown: string): Block[] {
  const found: Block[] = [];
  let lines: string[] = [];
  let closes: RegExp | null = null;
  const end = () => {
    if (lines.length > 0) found.push(blockOf(lines));
    lines = [];
    closes = null;
  };
  for (const line of markdown.split(/\r?\n/)) {
    if (closes) {
      lines.push(line);
      if (closes.test(line)) end();
      continue;
    }
    const fence = fences.find(({ opens }) => opens.test(line));
    if (line.trim() === '' || fence || /^#{1,6}\s/.test(line)) end();
    if (line.trim() !== '') lines.push(line);
    if (fence) closes = fence.closes;
    else if (/^#{1,6}\s/.test(line)) end();
  }
  end();
  return found;
}
