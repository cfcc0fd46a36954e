/** @file Everything a learner may have changed in a chain: a factor left out, taken twice, divided by, or put in from elsewhere. */
import { rules } from '#grader/autograd/rules.ts';
import { factorId, type Link, type Measured, measured } from '#grader/diagnose/chain.ts';
import type { Sample } from '#grader/diagnose/samples.ts';
import type { Factor, FactorPower } from '#grader/report.ts';

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

/** A named number of the exercise in each case. */
interface Candidate {
  readonly named: Pick<Measured, 'id' | 'factor'>;
  readonly values: Float64Array;
  /** The changes it allows where it does not belong to the chain: the same for all such chains, so they are made once. */
  foreign?: readonly Change[];
}

export type Candidates = ReadonlyMap<string, Candidate>;

const rateOf = ({ graph }: Sample) => (graph.answer.kind === 'update' ? graph.answer.rate : undefined);

/** Parts that are more than a link under another name; −1 is no factor but a sign. */
const partsOf = ({ id, parts }: Link) => (parts ?? []).filter((part) => part.id !== id && part.value !== -1);

function whole({ id, of, by, value, parts }: Link): Measured {
  const only = parts?.length === 1 && parts[0]?.id === id ? parts[0] : undefined;
  return { id, factor: only?.factor ?? { kind: 'derivative', of, by }, value, exponent: 1 };
}

/** The named numbers of one case. One may come several times. */
function numbersOf(sample: Sample): Measured[] {
  const nodes = [...sample.order, ...Object.values(sample.graph.variables), rateOf(sample)];
  return [
    ...[...new Set([...sample.chains.values()].flat())].flatMap((link) => [whole(link), ...partsOf(link)]),
    ...nodes.flatMap((node) => {
      if (node?.label === undefined || node === sample.graph.result) return [];
      return [measured({ kind: 'value', of: node.label }, node.data)];
    }),
  ];
}

/** All named numbers of an exercise by id: whatever may stand in a chain, rightly or wrongly. */
export function candidatesOf(samples: readonly Sample[]): Candidates {
  const found = new Map<string, Candidate>();
  for (const [i, sample] of samples.entries()) {
    for (const { id, factor, value } of numbersOf(sample)) {
      const candidate = found.get(id) ?? {
        named: { id, factor },
        values: new Float64Array(samples.length),
      };
      found.set(id, candidate);
      candidate.values[i] = value;
    }
  }
  for (const [id, { values }] of found) {
    // Where a factor is 0 or always 1, nobody can tell whether it was there.
    if (values.some((value) => Math.abs(value) < 1e-9) || values.every((value) => value === 1)) found.delete(id);
  }
  return found;
}

const treacherous = [0, 0.25, 0.5, 1, 2];
const fewestClear = 3;

function hides({ named, values }: Candidate, samples: readonly Sample[]): boolean {
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

function changesOf(candidate: Candidate, samples: readonly Sample[], touches: readonly string[] | undefined): Change[] {
  const { named, values } = candidate;
  const degenerate = hides(candidate, samples);
  // Half of a half is told as the plain number that it is.
  return (touches ? ownExponents : foreignExponents)
    .filter(([exponent]) => exponent !== -2 || named.factor.kind !== 'number')
    .map(([exponent, cost]) => ({
      powers: [{ ...named, exponent }],
      touches: touches ?? [named.id],
      multipliers: values.map((value) => value ** exponent),
      cost,
      foreign: !touches,
      degenerate,
    }));
}

const slope = (z: number) => rules.sigmoid(z)[1][0];

interface TakenSlope {
  readonly factor: Factor;
  /** What it is worked out from. */
  readonly of: string;
  readonly rule: (value: number) => number;
  readonly cost: number;
}

/** What is taken for σ′(z): its own rule with the wrong number in it, or the rule of another curve. */
const slopesTaken = ({ of, by }: Link): TakenSlope[] => [
  { factor: { kind: 'slope-at-activation', of }, of, rule: slope, cost: 1 },
  { factor: { kind: 'rule-at-sum', of: by }, of: by, rule: (z) => z * (1 - z), cost: 1.25 },
  { factor: { kind: 'tanh-slope', of }, of, rule: (a) => 1 - a * a, cost: 1.25 },
];

/** Another slope in the place of σ′, for each sigmoid of the chain. */
function otherSlopes(samples: readonly Sample[], target: string): Change[] {
  const links = samples[0]?.chains.get(target) ?? [];
  return links.flatMap((link, at) => {
    if (link.op !== 'sigmoid' || !link.parts) return [];
    const touches = [link.id, ...partsOf(link).map(({ id }) => id)];
    const right = samples.map(({ chains }) => chains.get(target)?.[at]?.value ?? 1);
    return slopesTaken(link).map(({ factor, of, rule, cost }): Change => {
      const powers = [
        { id: link.id, factor: whole(link).factor, exponent: -1 },
        { id: factorId(factor), factor, exponent: 1 },
      ];
      const multipliers = Float64Array.from(
        samples,
        ({ nodes }, i) => rule(nodes.get(of)?.data ?? 0) / (right[i] ?? 1),
      );
      return { powers, touches, multipliers, cost, foreign: false, degenerate: false };
    });
  });
}

/** What belongs to the chain to `target`, each with what a change of it touches: a link its parts too. */
function ownTouches(sample: Sample | undefined, target: string): Map<string, readonly string[]> {
  const own = new Map<string, readonly string[]>();
  const rate = sample && rateOf(sample)?.label;
  if (rate !== undefined) own.set(`value:${rate}`, [`value:${rate}`]);
  for (const link of sample?.chains.get(target) ?? []) {
    const parts = partsOf(link).map(({ id }) => id);
    for (const id of parts) if (!own.has(id)) own.set(id, [id]);
    own.set(link.id, [link.id, ...parts]);
  }
  return own;
}

/** All single changes of the chain to `target`. */
export function changesFor(candidates: Candidates, samples: readonly Sample[], target: string): Change[] {
  const own = ownTouches(samples[0], target);
  return [
    ...[...candidates].flatMap(([id, candidate]) => {
      const touches = own.get(id);
      if (touches) return changesOf(candidate, samples, touches);
      candidate.foreign ??= changesOf(candidate, samples, undefined);
      return candidate.foreign;
    }),
    ...otherSlopes(samples, target),
  ];
}
