/**
 * @file Sets the spaces of a Python program right, and nothing else: four for each level, none at the ends of lines, at most two empty
 * lines in a row, one line feed at the end. What stands in strings stays as it is.
 */

interface Line {
  readonly text: string;
  /** It begins inside a string of several lines: its spaces are the string's. */
  readonly inString: boolean;
  /** Of its last character too, whose spaces at the end are then the string's as well. */
  readonly endsInString: boolean;
  /** It goes on with what an open bracket or a backslash left unfinished. */
  readonly continues: boolean;
}

const unit = 4;

/** @returns the program tidied; as it was where its levels or strings do not fit together, since then nobody knows what was meant */
export function tidyPython(program: string): string {
  const lines = linesOf(program.replaceAll('\r\n', '\n'));
  const indented = lines && indent(lines);
  if (!indented) return program;
  const trimmed = indented.map(({ text, endsInString }) => (endsInString ? text : text.trimEnd()));
  const kept = trimmed.filter((text, at) => {
    const before = trimmed.slice(Math.max(0, at - 2), at);
    const inside = lines[at]?.inString || text !== '';
    return inside || before.length < 2 || before.some((each) => each !== '');
  });
  return `${kept.join('\n').replace(/^\n+|\n+$/g, '')}\n`.replace(/^\n$/, '');
}

/** @returns null where a string or a bracket is left open */
function linesOf(program: string): Line[] | null {
  const lines: Line[] = [];
  let quote = '';
  let depth = 0;
  let continues = false;
  for (const text of program.split('\n')) {
    const inString = quote !== '';
    const began = continues || depth > 0;
    ({ quote, depth } = scan(text, quote, depth));
    if (quote.length === 1) return null;
    const endsInString = quote !== '';
    lines.push({ text, inString, endsInString, continues: began });
    continues = !endsInString && /\\$/.test(text) && !/#/.test(text);
  }
  return quote === '' && depth === 0 ? lines : null;
}

const opening = /^(?:"""|'''|"|')/;

/** Goes through one line. @param quote what closes the string that it begins in, or nothing */
function scan(text: string, quote: string, depth: number): { quote: string; depth: number } {
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    if (quote) {
      if (rest.startsWith('\\')) at += 2;
      else if (rest.startsWith(quote)) {
        at += quote.length;
        quote = '';
      } else at += 1;
      continue;
    }
    if (rest.startsWith('#')) break;
    quote = opening.exec(rest)?.[0] ?? '';
    if ('([{'.includes(text[at] ?? '')) depth += 1;
    if (')]}'.includes(text[at] ?? '')) depth -= 1;
    at += Math.max(1, quote.length);
  }
  return { quote, depth };
}

const widthOf = (text: string) => (/^[ \t]*/.exec(text)?.[0] ?? '').replaceAll('\t', ' '.repeat(8)).length;

const isComment = ({ text }: Line) => text.trimStart().startsWith('#');

/** @returns null where a line lies between two levels */
function indent(lines: readonly Line[]): Line[] | null {
  const levels = [0];
  let shift = 0;
  const done: Line[] = [];
  for (const [at, line] of lines.entries()) {
    const { text, inString, continues } = line;
    const width = widthOf(text);
    if (inString || text.trim() === '') {
      done.push(line);
      continue;
    }
    if (!continues) {
      const target = isComment(line) ? commentWidth(lines, at, width, levels) : width;
      if (target > (levels.at(-1) ?? 0)) {
        if (!isComment(line)) levels.push(target);
      } else if (!isComment(line)) {
        while ((levels.at(-1) ?? 0) > target) levels.pop();
        if (levels.at(-1) !== target) return null;
      }
      const level = isComment(line) ? levelOf(target, levels) : levels.length - 1;
      shift = level * unit - width;
    }
    done.push({ ...line, text: ' '.repeat(Math.max(0, width + shift)) + text.trimStart() });
  }
  return done;
}

/** A comment before the first line of a block belongs to it; else to the level it is written at, or the next one out. */
function commentWidth(lines: readonly Line[], at: number, width: number, levels: readonly number[]): number {
  const next = lines.slice(at + 1).find((line) => line.text.trim() !== '' && !isComment(line));
  const nextWidth = next ? widthOf(next.text) : 0;
  const top = levels.at(-1) ?? 0;
  return nextWidth > top && width > top ? nextWidth : Math.max(...levels.filter((each) => each <= width));
}

/** One deeper than all levels where the block is only about to begin. */
const levelOf = (width: number, levels: readonly number[]): number =>
  levels.includes(width) ? levels.indexOf(width) : levels.length;
