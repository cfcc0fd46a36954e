import type { ChainTerm, Factor, FactorPower, TargetDiagnosis } from '#grader/report.ts';
import { asFraction } from '#lib/factor-tex.ts';

export const derivativeText = (of: string, by: string): string => `∂${of}/∂${by}`;

export function fractionText(value: number): string {
  const [above, below] = asFraction(Math.abs(value)) ?? [Math.abs(value), 1];
  return `${value < 0 ? '−' : ''}${above}${below === 1 ? '' : `/${below}`}`;
}

export function factorText(factor: Factor): string {
  switch (factor.kind) {
    case 'derivative':
      return derivativeText(factor.of, factor.by);
    case 'value':
      return factor.of;
    case 'complement':
      return `(1 − ${factor.of})`;
    case 'difference':
      return `(${factor.of} − ${factor.minus})`;
    case 'slope-at-activation':
      return `σ′(${factor.of})`;
    case 'rule-at-sum':
      return `${factor.of}·(1 − ${factor.of})`;
    case 'tanh-slope':
      return `(1 − ${factor.of}²)`;
    case 'number':
      return String(factor.value);
  }
}

const powerText = ({ factor, exponent }: FactorPower) =>
  exponent === 1 ? factorText(factor) : `${factorText(factor)}^${exponent}`;

/** What a factor is equal to, in the words of the course: σ′ for the slope of a sigmoid, else the product. */
export function sizeText({ id, factor }: FactorPower, chain: readonly ChainTerm[]): string {
  const link = chain.find((each) => each.id === id);
  if (!link) return factorText(factor);
  if (link.op === 'sigmoid') return `σ′(${link.by})`;
  return link.parts?.map(powerText).join('·') || factorText(factor);
}

/** The link a factor is, or the one it is a part of. */
export function linkOf({ id }: FactorPower, chain: readonly ChainTerm[]): { link: ChainTerm; whole: boolean } | null {
  const link = chain.find((each) => each.id === id || each.parts?.some((part) => part.id === id));
  return link ? { link, whole: link.id === id } : null;
}

/** The derivative that was asked for: ∂L/∂w1, or the plain number that it is in a chain of one link. */
export function gradientText({ chain, target }: Pick<TargetDiagnosis, 'chain' | 'target'>, by = target): string {
  const [first, second] = chain;
  const only = first && !second && by === target ? first.parts : null;
  if (only?.length === 1 && only[0]) return powerText(only[0]);
  return derivativeText(first?.of ?? 'L', by);
}
