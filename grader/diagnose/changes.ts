/** @file Everything a learner may have changed in a chain: a factor left out, taken twice, divided by, or put in from elsewhere. */
import { rules } from '#grader/autograd/rules.ts';
import { type Link, type Measured, measured } from '#grader/diagnose/chain.ts';
import type { Sample } from '#grader/diagnose/samples.ts';
import type { FactorPower } from '#grader/report.ts';

/** One change, and by what it multiplies the right result in each case. */
export interface Change {
  readonly powers: readonly FactorPower[];
  /** Factors that must not be changed twice by one explanation. */
  readonly touches: readonly string[];
  readonly multipliers: Float64Array;
  /** How far-fetched it is. */
  readonly cost: number;
  /** It brings in what does not belong to this chain. */
  readonly foreign: boolean;
  /** In too few random cases is its factor far from 0, ¼, ½, 1 and 2, where another mistake would look the same. */
  readonly degenerate: boolean;
}

interface Candidate {
  readonly named: Pick<Measured, 'id' | 'factor'>;
  readonly values: Float64Array;
  readonly touches: readonly string[];
  readonly own: boolean;
}

const rateOf = ({ graph }: Sample) => (graph.answer.kind === 'update' ? graph.answer.rate : undefined);

/** Parts that are more than a link under another name; −1 is no factor but a sign. */
const partsOf = ({ id, parts }: Link) => (parts ?? []).filter((part) => part.id !== id && part.value !== -1);

function whole({ id, of, by, value, parts }: Link): Measured {
  const only = parts?.length === 1 && parts[0]?.id === id ? parts[0] : undefined;
  return { id, factor: only?.factor ?? { kind: 'derivative', of, by }, value, exponent: 1 };
}

/** The named numbers of one case in a fixed order, the chain's own first: a name that comes again says nothing new. */
function* numbersOf(sample: Sample, target: string): Generator<{ number: Measured; touches?: string[]; own: boolean }> {
  for (const link of sample.chains.get(target) ?? []) {
    const parts = partsOf(link);
    yield { number: whole(link), touches: [link.id, ...parts.map(({ id }) => id)], own: true };
    for (const number of parts) yield { number, own: true };
  }
  const rate = rateOf(sample);
  if (rate?.label !== undefined) yield { number: measured({ kind: 'value', of: rate.label }, rate.data), own: true };
  for (const links of sample.chains.values()) {
    for (const link of links) for (const number of [whole(link), ...partsOf(link)]) yield { number, own: false };
  }
  for (const node of [...sample.order, ...Object.values(sample.graph.variables)]) {
    if (node.label === undefined || node === sample.graph.result) continue;
    yield { number: measured({ kind: 'value', of: node.label }, node.data), own: false };
  }
}

function candidatesOf(samples: readonly Sample[], target: string): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const [i, sample] of samples.entries()) {
    const seen = new Set<string>();
    for (const { number, touches = [number.id], own } of numbersOf(sample, target)) {
      if (seen.has(number.id)) continue;
      seen.add(number.id);
      const { id, factor } = number;
      const known = found.get(id) ?? { named: { id, factor }, values: new Float64Array(samples.length), touches, own };
      found.set(id, known);
      known.values[i] = number.value;
    }
  }
  // Where a factor is 0 or always 1, nobody can tell whether it was there.
  return [...found.values()].filter(
    ({ values }) => values.every((value) => Math.abs(value) > 1e-9) && values.some((value) => value !== 1),
  );
}

const treacherous = [0, 0.25, 0.5, 1, 2];
const fewestClear = 3;

function hides({ named, values }: Pick<Candidate, 'named' | 'values'>, samples: readonly Sample[]): boolean {
  if (named.factor.kind === 'number') return false;
  const clear = (value: number) => treacherous.every((number) => Math.abs(Math.abs(value) - number) > 0.02);
  return samples.filter(({ visible }, i) => !visible && clear(values[i] ?? 0)).length < fewestClear;
}

/** Exponents a factor may have been given too many or too few, with their costs. */
const ownExponents = [
  [-1, 1],
  [1, 1],
  [-2, 1.5],
] as const;
const foreignExponents = [
  [1, 1],
  [-1, 1.5],
] as const;

function changesOf(candidate: Candidate, samples: readonly Sample[]): Change[] {
  const { named, values, touches, own } = candidate;
  const degenerate = hides(candidate, samples);
  const exponents = own ? ownExponents : foreignExponents;
  // Half of a half is told as the plain number that it is.
  return exponents
    .filter(([exponent]) => exponent !== -2 || named.factor.kind !== 'number')
    .map(([exponent, cost]) => ({
      powers: [{ ...named, exponent }],
      touches,
      multipliers: values.map((value) => value ** exponent),
      cost,
      foreign: !own,
      degenerate,
    }));
}

const slope = (z: number) => rules.sigmoid(z)[1][0];

/** σ′ taken at the activation instead of at z, for each sigmoid of the chain. */
function slopesAtActivations(samples: readonly Sample[], target: string): Change[] {
  const links = samples[0]?.chains.get(target) ?? [];
  return links.flatMap((link, at): Change[] => {
    if (link.op !== 'sigmoid' || !link.parts) return [];
    const values = Float64Array.from(samples, (sample) => {
      const own = sample.chains.get(target)?.[at];
      const activation = own?.parts?.[0]?.value ?? 0;
      return slope(activation) / (own?.value ?? 1);
    });
    const taken = measured({ kind: 'slope-at-activation', of: link.of }, 1);
    const powers = [
      { id: link.id, factor: whole(link).factor, exponent: -1 },
      { id: taken.id, factor: taken.factor, exponent: 1 },
    ];
    const touches = [link.id, ...partsOf(link).map(({ id }) => id)];
    return [{ powers, touches, multipliers: values, cost: 1, foreign: false, degenerate: false }];
  });
}

/** All single changes of the chain to `target`. */
export function changesFor(samples: readonly Sample[], target: string): Change[] {
  return [
    ...candidatesOf(samples, target).flatMap((candidate) => changesOf(candidate, samples)),
    ...slopesAtActivations(samples, target),
  ];
}
