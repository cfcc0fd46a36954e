/** @file A program cut into lines, and each line into pieces that belong to a passage or to none. */

/** A passage of the program, in UTF-16 units, with its number in both programs. */
export interface Span {
  readonly number: number;
  readonly from: number;
  readonly to: number;
}

export interface Piece {
  readonly text: string;
  /** Null between passages. */
  readonly passage: number | null;
  /** The passage begins here. */
  readonly first: boolean;
  /** Its place in the program. */
  readonly from: number;
}

/** @param spans of which none overlaps another. Indentation before a passage's later lines is left unmarked. */
export function markedLines(source: string, spans: readonly Span[]): Piece[][] {
  const sorted = spans.toSorted((a, b) => a.from - b.from);
  const lines: Piece[][] = [];
  let start = 0;
  for (const text of source.replace(/\n$/, '').split('\n')) {
    lines.push(piecesOf(source, start, start + text.length, sorted));
    start += text.length + 1;
  }
  return lines;
}

function piecesOf(source: string, start: number, end: number, spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  const add = (from: number, to: number, span: Span | null) => {
    if (from >= to) return;
    pieces.push({ text: source.slice(from, to), passage: span?.number ?? null, first: span?.from === from, from });
  };
  const indented = start + (/^\s*/.exec(source.slice(start, end))?.[0].length ?? 0);
  let at = start;
  for (const span of spans) {
    const from = Math.max(span.from, indented, at);
    const to = Math.min(span.to, end);
    if (from >= to) continue;
    add(at, from, null);
    add(from, to, span);
    at = to;
  }
  add(at, end, null);
  return pieces;
}
