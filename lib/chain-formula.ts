// The chain rule of a diagnosis as TeX: the right formula link by link, and what is amiss in it set off.
import { derivativeTex, type Factor, factorTex, nameTex, numberTex, type Power, powerTex } from '#lib/factor-tex.ts';

/** A link of the chain, ∂of/∂by, and what it is a product of. */
interface Term {
  readonly id: string;
  readonly of: string;
  readonly by: string;
  readonly parts: readonly Power[] | null;
}

/** As much of a `Diagnosis` as the formula needs. */
export interface Chain {
  readonly code: string;
  readonly target: string;
  readonly chain: readonly Term[];
  readonly factors: readonly Power[];
  readonly negated: boolean;
  readonly of: string | null;
  /** A plain number that is no factor. */
  readonly value: number | null;
  /** The learning rate's name when the answer is an update. */
  readonly rate: string | null;
}

/** What became of a piece of the right formula, or (`extra`, `divided`) of a piece that does not belong there. */
export const marks = ['missing', 'twice', 'inverted', 'flipped', 'extra', 'divided'] as const;
export type Mark = (typeof marks)[number];

/** Sets off a piece and says what is the matter with it. */
export type Emphasis = (tex: string, mark: Mark) => string;

interface Piece {
  readonly tex: string;
  readonly mark: Mark | null;
}

const exponentMark = (exponent: number): Mark => (exponent === -1 ? 'missing' : exponent > 0 ? 'twice' : 'inverted');

function markOf(id: string, factors: readonly Power[]): Mark | null {
  const changed = factors.find((each) => each.id === id);
  return changed ? exponentMark(changed.exponent) : null;
}

/** How many links were taken: fewer than there are when the answer is the derivative by a quantity on the way. */
export function linksTaken({ code, chain, of }: Pick<Chain, 'code' | 'of'> & { chain: readonly { by: string }[] }) {
  const at = code === 'gradient-of' ? chain.findIndex(({ by }) => by === of) : -1;
  return at < 0 ? chain.length : at + 1;
}

const linkMark = (chain: Chain, at: number): Mark | null =>
  at >= linksTaken(chain) ? 'missing' : markOf(chain.chain[at]?.id ?? '', chain.factors);

/** Each link as ∂of/∂by. */
const linkPieces = (chain: Chain): Piece[] =>
  chain.chain.map(({ of, by }, at) => ({ tex: derivativeTex(of, by), mark: linkMark(chain, at) }));

/** A link as what it is equal to, or as ∂of/∂by when that is no plain product. */
function valuePieces(chain: Chain, { id, of, by, parts }: Term, at: number): Piece[] {
  const mark = linkMark(chain, at);
  if (!parts) return [{ tex: derivativeTex(of, by), mark }];
  // An empty product is the link of a mere term of a sum.
  if (mark || parts.length === 0) return [{ tex: parts.map(powerTex).join(' \\cdot ') || '1', mark }];
  return parts.map((part) => ({ tex: powerTex(part), mark: part.id === id ? null : markOf(part.id, chain.factors) }));
}

/** Whether a factor was taken for the slope that is this link. */
export function standsFor(factor: Factor, { of, by }: { readonly of: string; readonly by: string }): boolean {
  if (factor.kind === 'rule-at-sum') return factor.of === by;
  return (factor.kind === 'slope-at-activation' || factor.kind === 'tanh-slope') && factor.of === of;
}

const idsOf = ({ id, parts }: Term) => [id, ...(parts ?? []).map((part) => part.id)];

/** What was put in from elsewhere, each with the place in the chain it stands at: its rightful owner's, or the end. */
function foreignPieces({ chain, factors, rate, value }: Chain): (Piece & { readonly at: number })[] {
  const last = chain.length - 1;
  const left = chain.findIndex((term) => factors.some(({ id, exponent }) => exponent < 0 && idsOf(term).includes(id)));
  const foreign = factors.filter(({ id }) => id !== `value:${rate}` && !chain.some((term) => idsOf(term).includes(id)));
  const constant = value === null ? [] : [{ at: last, tex: numberTex(value), mark: 'extra' as const }];
  return [
    ...foreign.map(({ factor, exponent }) => {
      const slope = chain.findIndex((link) => standsFor(factor, link));
      const at = slope >= 0 ? slope : left >= 0 ? left : last;
      return { at, tex: factorTex(factor), mark: exponent < 0 ? ('divided' as const) : ('extra' as const) };
    }),
    ...constant,
  ];
}

const set = (emphasis: Emphasis) => (piece: Piece) => (piece.mark ? emphasis(piece.tex, piece.mark) : piece.tex);

/** A variable after the step; an index leaves no room for another word below. */
const newTex = (name: string) => `${name}${name.includes('_') ? '^' : '_'}{\\text{new}}`;

/** What stands before the derivative, `w − α ·` in an update, and what the learner did to it. */
function startTex({ code, target, rate, factors, negated }: Chain, emphasis: Emphasis): string {
  const one = (tex: string, mark: Mark | null) => set(emphasis)({ tex, mark });
  if (rate === null) {
    if (code === 'returns-value') return `${one(`${nameTex(target)} -`, 'extra')}\\;`;
    return negated ? `${one('-', 'extra')}\\;` : '';
  }
  const missing = (...codes: string[]) => (codes.includes(code) ? 'missing' : null);
  const flipped = negated && code !== 'returns-step' && code !== 'returns-gradient';
  const start = one(nameTex(target), missing('returns-step', 'returns-change', 'returns-gradient'));
  const minus = one('-', flipped ? 'flipped' : missing('returns-step', 'returns-gradient'));
  const alpha = one(nameTex(rate), markOf(`value:${rate}`, factors) ?? missing('returns-gradient'));
  return `${start} \\mathbin{${minus}} ${alpha} \\cdot `;
}

/** Whether something within the derivative is amiss, so that it has to be taken apart. */
function apart(chain: Chain): boolean {
  const { code, rate, factors, value } = chain;
  if (code.startsWith('returns-') || rate !== null) {
    return value !== null || factors.some(({ id }) => id !== `value:${rate}`) || linksTaken(chain) < chain.chain.length;
  }
  return true;
}

function wholeTex({ code, of, rate, target }: Chain, result: string, emphasis: Emphasis): string {
  const whole = derivativeTex(result, target);
  if (code !== 'gradient-of' || of === null || rate === null) return whole;
  return `${emphasis(whole, 'missing')} \\; ${emphasis(derivativeTex(result, of), 'extra')}`;
}

function products(chain: Chain, emphasis: Emphasis): string[] {
  const foreign = foreignPieces(chain);
  const values = chain.chain.flatMap((term, at) => [
    ...valuePieces(chain, term, at),
    ...foreign.filter((each) => each.at === at),
  ]);
  // A chain of one link is the derivative itself: once is enough.
  const lines = chain.chain.length > 1 ? [linkPieces(chain), values] : [values];
  return lines.map((pieces) => pieces.map(set(emphasis)).join(' \\cdot '));
}

/**
 * The right formula as lines of KaTeX source: `∂L/∂w = ∂L/∂o₁ · …`, then `= 2(o₁ − y) · …`; an update as `w − α · …`.
 * A derivative that is right is not taken apart.
 */
export function chainTex(chain: Chain, emphasis: Emphasis): string[] {
  const { target, rate } = chain;
  const [first] = chain.chain;
  if (!first) return [];
  const left = rate === null ? derivativeTex(first.of, target) : newTex(nameTex(target));
  if (chain.code === 'unchanged') {
    const step = `- ${nameTex(rate ?? '')} \\cdot ${derivativeTex(first.of, target)}`;
    return [`${left} = ${nameTex(target)} \\; ${emphasis(step, 'missing')}`];
  }
  const start = startTex(chain, emphasis);
  if (chain.chain.length > 1 && !apart(chain)) return [`${left} = ${start}${wholeTex(chain, first.of, emphasis)}`];
  return products(chain, emphasis).map(
    (product, at) => `${at === 0 ? left : `\\phantom{${left}}`} = ${start}${product}`,
  );
}
