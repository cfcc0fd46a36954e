// The chain rule of a diagnosis as TeX: every link and what it is equal to, with what is amiss in a colour of its own.

/** A `Factor` of the grader's report. */
type Factor =
  | { readonly kind: 'derivative'; readonly of: string; readonly by: string }
  | { readonly kind: 'value' | 'complement' | 'slope-at-activation'; readonly of: string }
  | { readonly kind: 'difference'; readonly of: string; readonly minus: string }
  | { readonly kind: 'number'; readonly value: number };

interface Power {
  readonly id: string;
  readonly factor: Factor;
  readonly exponent: number;
}

/** A link of the chain, ∂of/∂by, and what it is a product of. */
interface Term {
  readonly id: string;
  readonly of: string;
  readonly by: string;
  readonly parts: readonly Power[] | null;
}

/** As much of a `TargetDiagnosis` as the formula needs. */
export interface Chain {
  readonly target: string;
  readonly chain: readonly Term[];
  readonly factors: readonly Power[];
  /** The learning rate's name when it may be amiss. */
  readonly rate?: string | null;
}

/** What a segment is to the learner: in place, left out, or wrong in another way. */
export type Mark = 'plain' | 'missing' | 'wrong';

/** Any colour that KaTeX knows, e.g. `#b4530a`. */
export type Colours = Readonly<Record<Exclude<Mark, 'plain'>, string>>;

export interface Segment {
  readonly id: string;
  readonly mark: Mark;
  /** The link as a fraction, ∂h₁/∂z. */
  readonly link: string;
  /** What the link is equal to, or null when that is no plain product. */
  readonly value: string | null;
}

/** `w1` → `w_{1}`, `z_h1` → `z_{h_{1}}`, `learning_rate` → `\alpha`. */
export function nameTex(name: string): string {
  if (name === 'learning_rate') return '\\alpha';
  const [, letters = '', digits = ''] = /^([A-Za-z])(\d*)$/.exec(name) ?? [];
  if (letters) return digits ? `${letters}_{${digits}}` : letters;
  const under = name.indexOf('_');
  if (under > 0) return `${nameTex(name.slice(0, under))}_{${nameTex(name.slice(under + 1))}}`;
  return `\\mathrm{${name.replace(/[^A-Za-z0-9]/g, '')}}`;
}

const fraction = (of: string, by: string) => `\\frac{\\partial ${nameTex(of)}}{\\partial ${nameTex(by)}}`;

export function factorTex(factor: Factor): string {
  switch (factor.kind) {
    case 'derivative':
      return fraction(factor.of, factor.by);
    case 'value':
      return nameTex(factor.of);
    case 'complement':
      return `(1 - ${nameTex(factor.of)})`;
    case 'difference':
      return `(${nameTex(factor.of)} - ${nameTex(factor.minus)})`;
    case 'slope-at-activation':
      return `\\sigma'(${nameTex(factor.of)})`;
    case 'number':
      return String(factor.value);
  }
}

function powerTex({ factor, exponent }: Power): string {
  return exponent === 1 ? factorTex(factor) : `${factorTex(factor)}^{${exponent}}`;
}

const coloured = (tex: string, mark: Mark, colours: Colours) =>
  mark === 'plain' ? tex : `\\textcolor{${colours[mark]}}{${tex}}`;

function markOf(id: string, factors: readonly Power[]): Mark {
  const changed = factors.find((each) => each.id === id);
  if (!changed) return 'plain';
  return changed.exponent === -1 ? 'missing' : 'wrong';
}

/** One segment a link, in order from the loss to the target; a part that is amiss is coloured within its link. */
export function chainSegments({ chain, factors }: Chain, colours: Colours): Segment[] {
  return chain.map(({ id, of, by, parts }) => {
    const whole = markOf(id, factors);
    const tex = parts?.map((part) => {
      const mark = part.id === id ? 'plain' : markOf(part.id, factors);
      return coloured(powerTex(part), mark, colours);
    });
    // An empty product is the link of a mere term of a sum.
    const value = tex && (tex.length === 0 ? '1' : tex.join(' \\cdot '));
    return {
      id,
      mark: whole,
      link: coloured(fraction(of, by), whole, colours),
      value: value === undefined ? null : coloured(value, whole, colours),
    };
  });
}

/** What the learner put in that does not belong to the chain, as TeX; the rate is no part of a derivative's chain. */
export function foreignFactors({ chain, factors, rate }: Chain): string[] {
  const own = new Set(chain.flatMap(({ id, parts }) => [id, ...(parts ?? []).map((part) => part.id)]));
  return factors.filter(({ id }) => !own.has(id) && id !== `value:${rate}`).map(powerTex);
}

/**
 * The right formula as KaTeX source: `∂L/∂w = ∂L/∂o₁ · … = 2(o₁ − y) · …`, and the learning rate before it when there is one.
 * @param colours of what the learner left out, and of what is wrong otherwise.
 */
export function chainTex(diagnosis: Chain, colours: Colours): string {
  const { chain, target, factors, rate } = diagnosis;
  const [first] = chain;
  if (!first) return '';
  const segments = chainSegments(diagnosis, colours);
  const alpha = rate ? [coloured(nameTex(rate), markOf(`value:${rate}`, factors), colours)] : [];
  const values = segments.map(({ value, link }) => value ?? link);
  // A chain of one link is the derivative itself: once is enough.
  const products = segments.length > 1 ? [segments.map(({ link }) => link), values] : [values];
  const sides = [[...alpha, fraction(first.of, target)], ...products.map((product) => [...alpha, ...product])];
  return sides.map((side) => side.join(' \\cdot ')).join(' = ');
}
