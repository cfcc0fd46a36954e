/** @file What a query asks for. */
import 'server-only';
import { formulaText } from '#server/search/formula-text.ts';
import { type Piece, piecesOf } from '#server/search/words.ts';

/** A term, or several ways to say the same, each made of terms that must all be there. */
export type Wanted = string | { readonly either: readonly (readonly string[])[] };

/** Words that say nothing about what is looked for. */
const empty = new Set(
  `a an and are as at be by can do does for from how i in is it its me my of on or that the this to was what when where
  which who why with you`.split(/\s+/),
);
const emptyHan = /为什么|是什么|什么是|什么|怎么样|怎么|怎样|如何|哪些|哪个|一下|[的了吗呢吧是和与跟在]/gu;

const most = { characters: 200, terms: 12, termLength: 40 };

/** Without what only makes a question of it, unless nothing else is there. */
function bare(query: string): string {
  const typed = query.slice(0, most.characters);
  // Copied out of a source: \frac{\partial L}{\partial w_1}.
  const text = typed.includes('\\') ? formulaText(typed) : typed;
  const rest = text.replace(emptyHan, ' ');
  return piecesOf(rest).length > 0 ? rest : text;
}

function wantedIn({ kind, whole, parts }: Piece): Wanted[] {
  const terms = parts.map(({ term }) => term);
  if (kind === 'derivative' || terms.length === 0) return [whole.term];
  return kind === 'han' ? terms : [{ either: [[whole.term], terms] }];
}

/** Without repetitions; of very long queries the beginning counts. */
export function wantedOf(query: string): Wanted[] {
  const found = piecesOf(bare(query)).flatMap(({ piece }) => wantedIn(piece));
  const fitting = found.filter((each) => typeof each !== 'string' || each.length <= most.termLength);
  const telling = fitting.filter((each) => typeof each !== 'string' || !empty.has(each));
  const chosen = telling.length > 0 ? telling : fitting;
  return [...new Map(chosen.map((each) => [JSON.stringify(each), each])).values()].slice(0, most.terms);
}

/** The runs of Chinese in a query that are longer than a pair. */
export const runsOf = (query: string): string[] => bare(query).match(/\p{Script=Han}{3,}/gu) ?? [];
