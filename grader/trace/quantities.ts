/** @file Judges traced quantities, so that one early slip is not reported as five. Pure: a Run in the browser can judge as a Submit does. */
import { compare } from '#grader/compare.ts';
import type { Tolerance } from '#grader/exercise.ts';
import type { GraphView } from '#grader/graph-view.ts';
import type { Output } from '#grader/plain.ts';
import type { CaseReport, JudgedQuantity, Quantity } from '#grader/report.ts';
import { Evaluator, ways } from '#grader/trace/evaluate.ts';
import { nameOf, reader } from '#grader/trace/names.ts';

/** Nobody traces more on purpose. */
const maxQuantities = 40;

interface Told {
  readonly name: string;
  readonly quantity: Quantity;
  readonly source: JudgedQuantity['source'];
  readonly outputs: Output[];
}

type Answered = Pick<CaseReport, 'trace' | 'output' | 'verdict'>;

/**
 * A parameter that is a mere term of a sum has that sum's derivative: what was answered for ∂L/∂b3 is ∂L/∂z_o1, which
 * the other gradients of that neuron build on.
 * @returns the sum's derivative by the name of the term's.
 */
function twinsOf({ links, nodes, result, variables }: GraphView): Map<string, Quantity> {
  const top = result ?? nodes.at(-1)?.name ?? '';
  const leading = (name: string) => links.filter(({ by }) => by === name);
  return new Map(
    variables.flatMap((by) => {
      const [only, ...others] = leading(by);
      if (!only || others.length > 0 || only.op !== 'sum' || only.of === top) return [];
      const sum: Quantity = { kind: 'derivative', of: top, by: only.of };
      return [[nameOf({ kind: 'derivative', of: top, by }), sum] as const];
    }),
  );
}

/** What the answer itself says of the graph's quantities. */
function answeredQuantities({ nodes, result, variables, answer }: GraphView, output: Output): [Quantity, Output][] {
  const fields =
    typeof output === 'object' && output !== null && !Array.isArray(output) ? Object.entries(output) : null;
  const of = (name: string): Quantity => {
    if (answer.kind === 'values') return { kind: 'value', of: name };
    if (answer.kind === 'update') return { kind: 'updated', of: name };
    return { kind: 'derivative', of: result ?? nodes.at(-1)?.name ?? '', by: name };
  };
  const target = answer.kind === 'values' ? result : answer.target;
  if (target !== null && !fields) return [[of(target), output]];
  const names = answer.kind === 'values' ? nodes.flatMap(({ name }) => name ?? []) : variables;
  return (fields ?? []).filter(([key]) => names.includes(key)).map(([key, value]) => [of(key), value]);
}

function told(view: GraphView, { trace, output }: Answered): Told[] {
  const read = reader(view);
  const found = new Map<string, Told>();
  for (const { name: text, value } of trace) {
    const quantity = read(text);
    if (!quantity) continue;
    const name = nameOf(quantity);
    const known = found.get(name);
    if (known) known.outputs.push(value);
    else if (found.size < maxQuantities) found.set(name, { name, quantity, source: 'trace', outputs: [value] });
  }
  const traced = found.size > 0;
  for (const [quantity, value] of output === undefined ? [] : answeredQuantities(view, output)) {
    const name = nameOf(quantity);
    if (!found.has(name)) found.set(name, { name, quantity, source: 'answer', outputs: [value] });
  }
  // One number of an answer, or new weights that do not build on each other, tell no more than the case's own differences.
  return traced || (view.answer.kind !== 'update' && found.size > 1) ? [...found.values()] : [];
}

/** Values forward, then derivatives backward, then updates: each quantity after those it is made of. */
function inOrder(view: GraphView, quantities: readonly Told[]): Told[] {
  const places = new Map(view.nodes.map(({ name }, place) => [name, place]));
  const place = (name: string) => places.get(name) ?? -1;
  const key = ({ quantity }: Told): readonly [number, number, number] => {
    if (quantity.kind === 'value') return [0, place(quantity.of), 0];
    if (quantity.kind === 'derivative') return [1, -place(quantity.by), place(quantity.of)];
    return [quantity.kind === 'step' ? 2 : 3, place(quantity.of), 0];
  };
  const keyed = quantities.map((each) => ({ each, key: key(each) }));
  keyed.sort(({ key: a }, { key: b }) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
  return keyed.map(({ each }) => each);
}

const nonFinite = new Map<unknown, number>([
  ['nan', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['-infinity', Number.NEGATIVE_INFINITY],
]);

function numberOf(output: Output): number | undefined {
  if (typeof output === 'number') return output;
  if (typeof output !== 'object' || output === null || !('$' in output)) return undefined;
  return output.$ === 'integer' ? Number(output.digits) : nonFinite.get(output.$);
}

const agree = (number: number, output: Output, tolerance: Tolerance) =>
  Number.isFinite(number) ? compare(number, output, tolerance).length === 0 : Object.is(number, numberOf(output));

/**
 * Judges the quantities that a learner traced, or that the answer is made of, by the graph at the case's input.
 * In a case that passed only right ones are told: a name that is right nowhere else meant something else.
 * @returns them in the order they build on each other; empty when no name was known.
 */
export function judgeQuantities(view: GraphView, answered: Answered, tolerance: Tolerance): JudgedQuantity[] {
  const reference = new Evaluator(view);
  const judged = inOrder(view, told(view, answered)).map(({ outputs, ...rest }) => {
    const expected = reference.number(rest.quantity);
    const right = outputs.find((output) => agree(expected, output, tolerance));
    return { ...rest, expected, right: right !== undefined, yours: right ?? outputs[0] ?? null };
  });
  const learners = new Map(
    judged.flatMap(({ name, yours }) => {
      const number = numberOf(yours);
      return number === undefined ? [] : [[name, number] as const];
    }),
  );
  const twins = twinsOf(view);
  for (const [name, sum] of twins) {
    const number = learners.get(name);
    if (number !== undefined && !learners.has(nameOf(sum))) learners.set(nameOf(sum), number);
  }
  const rightWays = ways.map((way) => new Evaluator(view, learners, way));
  let wrongBefore = false;
  return judged.flatMap(({ right, ...rest }): JudgedQuantity[] => {
    const { quantity, yours } = rest;
    if (right) return [{ ...rest, verdict: 'right' }];
    if (answered.verdict === 'pass') return [];
    // A twin's own number must not speak for itself.
    const asked = twins.get(rest.name) ?? quantity;
    if (wrongBefore && rightWays.some((way) => agree(way.number(asked), yours, tolerance)))
      return [{ ...rest, verdict: 'follows' }];
    const verdict = wrongBefore ? 'wrong' : 'first-wrong';
    wrongBefore = true;
    return [{ ...rest, verdict }];
  });
}
