/** What can be counted in a Markdown text. */
export interface Shape {
  /** Levels in order. */
  readonly headings: readonly number[];
  /** Names behind `figure:`. */
  readonly figures: readonly string[];
  /** Code blocks, each with its language before it. */
  readonly code: readonly string[];
  readonly display: readonly string[];
  readonly inline: readonly string[];
  /** Words in Latin letters and Chinese characters of the running text. */
  readonly words: number;
  readonly han: number;
}

/** Takes a text apart; code blocks first, then formulas, so that nothing in them counts as prose. */
export function parse(markdown: string): Shape {
  const code: string[] = [];
  const display: string[] = [];
  const inline: string[] = [];
  const figures: string[] = [];
  const keep = (list: string[]) => (_all: string, inner: string) => {
    list.push(inner.trim());
    return ' ';
  };
  const prose = markdown
    .replace(/^```(.*?)^```$/gms, keep(code))
    .replace(/\$\$(.*?)\$\$/gs, keep(display))
    .replace(/\$(.+?)\$/g, keep(inline))
    .replace(/!\[[^\]]*\]\(figure:([\w-]+)\)/g, keep(figures));
  const headings = [...prose.matchAll(/^(#+) /gm)].map((match) => match[1]?.length ?? 0);
  const words = prose.match(/[A-Za-z][\w'’-]*/g)?.length ?? 0;
  const han = prose.match(/\p{Script=Han}/gu)?.length ?? 0;
  return { headings, figures, code, display, inline, words, han };
}
