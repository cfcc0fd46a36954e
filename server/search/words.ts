/** @file The words of a text as the search compares them, and where each stands. */
import 'server-only';

/** A word of a text: as compared, and the characters it was made of. */
export interface Word {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** What is written in more than one way. In this course σ is the sigmoid and nothing else. */
const sameAs: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ σ: 'sigmoid', ς: 'sigmoid', sigma: 'sigmoid', '∂': 'derivative', '∇': 'gradient', '∑': 'sum', Σ: 'sum' },
    ...{ α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', ε: 'epsilon', η: 'eta', θ: 'theta', λ: 'lambda', μ: 'mu' },
    ...{ π: 'pi', ρ: 'rho', τ: 'tau', φ: 'phi', ω: 'omega' },
  }),
);

const letter = String.raw`[[\p{L}\p{M}]--\p{Script=Han}]`;
const digit = '[0-9₀-₉０-９]';
// With a plain d a name is short, or “deep/dense” would be a derivative.
const short = `(?:${letter}_?){1,2}${digit}*`;
const quantity = `${letter}(?:[${letter}${digit}_]*[${letter}${digit}])?`;

/** In this order: ∂L/∂w₁ or dL/dw1; a run of Chinese; a word or number, perhaps made of several; a sign. */
const pattern = new RegExp(
  [
    String.raw`∂\s?(?<of>${quantity})\s?/\s?∂\s?(?<by>${quantity})`,
    `(?<!${letter})d(?<dOf>${short})/d(?<dBy>${short})(?!${letter})`,
    String.raw`(?<han>\p{Script=Han}+)`,
    String.raw`(?<compound>[${letter}${digit}]+(?:[_’'.,\-‑][${letter}${digit}]+)*)`,
    '[∂∇∑]',
  ].join('|'),
  'gv',
);

/** Standardize, standardising and standardization are one word. */
const spelling = /i[sz](?:e|ed|es|ing|ation)$/;

/** Compatible forms are one (h₁ is h1, 𝑤 is w), and so are cases and accents (ŷ is y). */
function folded(text: string): string {
  const bare = text.normalize('NFKD').replace(/[\p{M}’']/gu, '');
  const plain = bare.toLowerCase();
  return sameAs.get(bare) ?? sameAs.get(plain) ?? (plain.length < 8 ? plain : plain.replace(spelling, 'iz'));
}

const isNumber = (text: string) => /^\d+(?:[.,]\d+)*$/.test(text);

function termOf(text: string): string {
  if (/^[a-z]{1,7}$/.test(text)) return sameAs.get(text) ?? text;
  return folded(isNumber(text) ? text.replaceAll(',', '') : text.replace(/[_\-‑.,]/g, ''));
}

/** What was typed or written as one: a word, a name, a run of Chinese, a derivative. Places count from its own beginning. */
export interface Piece {
  readonly kind: 'word' | 'han' | 'derivative';
  readonly whole: Word;
  /** Smaller words in it: the parts of a compound, pairs of Chinese characters, a derivative's two names. */
  readonly parts: readonly Word[];
}

/** `grad_w1`, `gradW1` and `cross-entropy` have parts; an index belongs to its letter, h_1. */
function partsOf(text: string): Word[] {
  if (/^[A-Z]?[a-z]+$/.test(text)) return [];
  const found = text.matchAll(
    /(?:\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}\p{M}’']+|\p{L})(?:_?[0-9₀-₉０-９]+)?|[0-9₀-₉０-９]+/gu,
  );
  const parts = [...found].map(({ 0: part, index }) => ({
    term: termOf(part),
    start: index,
    end: index + part.length,
  }));
  return parts.length > 1 ? parts : [];
}

function pairsOf(han: string): Word[] {
  const characters = [...han.matchAll(/./gu)];
  return characters.slice(1).map(({ 0: second, index }, i) => {
    const first = characters[i]?.[0] ?? '';
    return { term: first + second, start: index - first.length, end: index + second.length };
  });
}

function pieceOf({ 0: text, groups = {} }: RegExpExecArray): Piece {
  const { of = groups.dOf, by = groups.dBy, han, compound } = groups;
  const whole = (term: string) => ({ term, start: 0, end: text.length });
  if (of && by) {
    const at = text.indexOf(of, 1);
    const above = { term: termOf(of), start: at, end: at + of.length };
    const below = { term: termOf(by), start: text.length - by.length, end: text.length };
    return { kind: 'derivative', whole: whole(`∂${above.term}/∂${below.term}`), parts: [above, below] };
  }
  if (han) return { kind: 'han', whole: whole(han), parts: pairsOf(han) };
  const made = compound !== undefined && !isNumber(compound);
  return { kind: 'word', whole: whole(termOf(text)), parts: made ? partsOf(compound) : [] };
}

/** A text's pieces with where each begins. */
export const piecesOf = (text: string): { piece: Piece; at: number }[] =>
  [...text.matchAll(pattern)].map((match) => ({ piece: pieceOf(match), at: match.index }));

const characterIn = (han: string): Word[] =>
  [...han.matchAll(/./gu)].map(({ 0: term, index }) => ({ term, start: index, end: index + term.length }));

/**
 * Every word of a text: Latin words and numbers, compounds both whole and in parts, Chinese as single characters and as
 * pairs, and derivatives such as `∂l/∂w1`.
 */
export const wordsOf = (text: string): Word[] =>
  piecesOf(text).flatMap(({ piece: { kind, whole, parts }, at }) =>
    [...(kind === 'han' ? characterIn(whole.term) : [whole]), ...parts].map(({ term, start, end }) => ({
      term,
      start: at + start,
      end: at + end,
    })),
  );

/** Letters of an alphabet and nothing else: neither a number, a name with an index, nor Chinese. */
export const isPlainWord = (term: string): boolean => /^\p{L}+$/u.test(term) && !/\p{Script=Han}/u.test(term);
