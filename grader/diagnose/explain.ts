/** @file Why the answers for one variable are wrong: the simplest explanation that fits every case, if there is just one. */
import { type Candidates, type Change, changesFor } from '#grader/diagnose/changes.ts';
import { gradientOf, type Sample } from '#grader/diagnose/samples.ts';
import { agreement, type Product, pairs, type Ratios, singles, triples } from '#grader/diagnose/search.ts';
import type { Tolerance } from '#grader/exercise.ts';
import type { DiagnosisCode, FactorPower } from '#grader/report.ts';

export interface Explanation {
  readonly code: DiagnosisCode;
  readonly factors: readonly FactorPower[];
  readonly negated: boolean;
  readonly of: string | null;
  readonly value: number | null;
}

interface Priced extends Explanation {
  readonly cost: number;
  readonly degenerate: boolean;
}

/** What may be answered: the derivative, the updated variable, the step, the change. */
type Form = 'gradient' | 'value' | 'step' | 'change';

const plain = { factors: [], negated: false, of: null, value: null, degenerate: false };

/** Learner's ÷ right derivative, if the answers are read as `form`. */
function ratios(
  samples: readonly Sample[],
  target: string,
  answers: readonly number[],
  form: Form,
  t: Tolerance,
): Ratios {
  const values = new Float64Array(samples.length);
  const allowed = new Float64Array(samples.length);
  for (const [i, sample] of samples.entries()) {
    const { graph } = sample;
    const rate = graph.answer.kind === 'update' && form !== 'gradient' ? graph.answer.rate.data : 1;
    const scale = gradientOf(sample, target) * rate;
    const [answer, start] = [answers[i] ?? Number.NaN, graph.variables[target]?.data ?? 0];
    values[i] = (form === 'value' ? start - answer : answer) / scale;
    const size = Math.max(Math.abs(answer), form === 'value' ? Math.abs(start - scale) : Math.abs(scale));
    allowed[i] = (t.atol + t.rtol * size) / Math.abs(scale);
  }
  return { values, allowed };
}

function codeOf(factors: readonly FactorPower[], negated: boolean): DiagnosisCode {
  const all = (...exponents: number[]) => factors.every(({ exponent }) => exponents.includes(exponent));
  if (factors.length === 0) return negated ? 'sign' : 'constant';
  if (all(-1)) return 'missing-factor';
  if (all(1)) return 'extra-factor';
  return all(-2) ? 'inverted-factor' : 'wrong-factor';
}

/** Dividing by what does not belong to the chain is not the same as leaving it out. */
function exponentsOf(changes: readonly Change[]): DiagnosisCode | null {
  const divides = changes.some(({ foreign, powers }) => foreign && powers[0]?.exponent === -1);
  if (!divides) return null;
  return changes.length === 1 ? 'extra-factor' : 'wrong-factor';
}

function ofProduct({ changes, negated, cost }: Product): Priced {
  const factors = changes.flatMap(({ powers }) => powers);
  const code = exponentsOf(changes) ?? codeOf(factors, negated);
  return { ...plain, code, factors, negated, cost, degenerate: changes.some(({ degenerate }) => degenerate) };
}

const otherFormCost = 1.25;
const otherGradientCost = 1.5;
/** Dearer than a factor and a sign: −½ is a missing 2 with the wrong sign before it is a number of its own. */
const constantCost = 2.25;

/** Other things than the one asked for: w − ∂L/∂w for ∂L/∂w, α·∂L/∂w for w − α·∂L/∂w. */
function otherForms(read: (form: Form) => Ratios, kind: string, changes: readonly Change[]): Priced[] {
  const forms: Form[] = kind === 'update' ? ['step', 'gradient'] : ['value'];
  return forms.flatMap((form) => {
    const right = agreement(read(form), () => 1);
    const whole: Product[] = right ? [{ changes: [], negated: right.negated, cost: right.negated ? 1 : 0 }] : [];
    return [...whole, ...singles(read(form), changes)].map((found): Priced => {
      const turned = form === 'step' && found.negated;
      const told = turned ? { ...found, negated: false, cost: found.cost - 1 } : found;
      return { ...ofProduct(told), code: `returns-${turned ? 'change' : form}`, cost: told.cost + otherFormCost };
    });
  });
}

/** The derivative by another variable, or by a quantity on the way, where the chain was left too early. */
function otherGradients(samples: readonly Sample[], target: string, native: Ratios): Priced[] {
  const onTheWay = samples[0]?.chains.get(target)?.map(({ by }) => by) ?? [];
  const names = new Set([...onTheWay, ...Object.keys(samples[0]?.graph.variables ?? {})]);
  const seen: number[][] = [];
  return [...names].flatMap((name): Priced[] => {
    const gradients = samples.map((sample) => {
      const node = sample.graph.variables[name] ?? sample.nodes.get(name);
      return (node && sample.grads.get(node)) ?? 0;
    });
    // A bias has the derivative of its weighted sum: one name is enough.
    if (name === target || seen.some((known) => known.every((gradient, i) => gradient === gradients[i]))) return [];
    seen.push(gradients);
    const agrees = agreement(native, (i) => (gradients[i] ?? 0) / gradientOf(samples[i] as Sample, target));
    if (!agrees) return [];
    return [{ ...plain, ...agrees, code: 'gradient-of', of: name, cost: otherGradientCost + (agrees.negated ? 1 : 0) }];
  });
}

/** The right result times a simple fraction that is no factor of the chain. */
function constants(native: Ratios): Priced[] {
  const first = native.values[0] ?? 0;
  for (let below = 1; below <= 12; below++) {
    const value = Math.round(first * below) / below;
    if (value === 0 || Math.abs(value) === 1 || Math.abs(value) > 12) continue;
    if (agreement(native, () => value)?.negated === false)
      return [{ ...plain, code: 'constant', value, cost: constantCost }];
  }
  return [];
}

function simplest(found: readonly Priced[]): Explanation | null {
  const cost = Math.min(...found.map((each) => each.cost));
  const best = found.filter((each) => each.cost === cost);
  const [only] = best;
  if (!only || best.length > 1 || only.degenerate) return null;
  const { code, factors, negated, of, value } = only;
  return { code, factors, negated, of, value };
}

/**
 * @param candidates the named numbers of the same samples.
 * @param answers the learner's number for `target` in each case.
 * @returns `right` when nothing is wrong; null when nothing explains the answers, or more than one thing does.
 */
export function explain(
  samples: readonly Sample[],
  target: string,
  answers: readonly number[],
  tolerance: Tolerance,
  candidates: Candidates,
): Explanation | 'right' | null {
  const kind = samples[0]?.graph.answer.kind ?? 'values';
  const read = (form: Form) => ratios(samples, target, answers, form, tolerance);
  const native = read(kind === 'update' ? 'value' : 'gradient');
  if (native.values.some((value) => !Number.isFinite(value))) return null;
  const right = agreement(native, () => 1);
  if (right?.negated === false) return 'right';
  if (native.values.every((value, i) => Math.abs(value) <= (native.allowed[i] ?? 0))) {
    return kind === 'update' ? { ...plain, code: 'unchanged' } : null;
  }
  if (right) return { ...plain, code: 'sign', negated: true };
  const changes = changesFor(candidates, samples, target);
  const gradients = otherGradients(samples, target, native);
  const first = [...singles(native, changes).map(ofProduct), ...gradients, ...constants(native)];
  const forms = otherForms(read, kind, changes);
  if (first.length + forms.length > 0) return simplest([...first, ...forms]);
  const second = pairs(native, changes);
  return simplest((second.length > 0 ? second : triples(native, changes)).map(ofProduct));
}
