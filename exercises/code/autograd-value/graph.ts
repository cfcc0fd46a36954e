import { backward } from '#grader/autograd/backward.ts';
import { add, leaf, mul, relu, tanh, type Value } from '#grader/autograd/value.ts';

/** Values by the names of the leaves. */
export type Leaves = Readonly<Record<string, number>>;
/** The leaves, and steps such as `v1 = a * b`, `v2 = v1 + c`, `v3 = tanh(v2)`; the last one is the result. */
export type Input = [leaves: Leaves, steps: readonly string[]];
/** By name, for leaves and steps. */
export type Answer = { readonly data: Record<string, number>; readonly grad: Record<string, number> };

export type Operation = '+' | '*' | 'tanh' | 'relu';

export interface Step {
  readonly name: string;
  readonly operation: Operation;
  readonly operands: readonly string[];
}

/** @throws RangeError when the text is no step */
function stepOf(text: string): Step {
  const [, name = '', left, sign, right, activation, inner] =
    /^(\w+) = (?:(\w+) ([+*]) (\w+)|(tanh|relu)\((\w+)\))$/.exec(text) ?? [];
  if (sign && left && right) return { name, operation: sign as Operation, operands: [left, right] };
  if (activation && inner) return { name, operation: activation as Operation, operands: [inner] };
  throw new RangeError(`no step: ${text}`);
}

const parsed = new WeakMap<readonly string[], readonly Step[]>();

/** All steps of a case, read once for each list of texts. */
export function stepsOf(texts: readonly string[]): readonly Step[] {
  const steps = parsed.get(texts) ?? texts.map(stepOf);
  parsed.set(texts, steps);
  return steps;
}

const kinds: Readonly<Record<Operation, (...operands: Value[]) => Value>> = {
  '+': (a, b) => add(a ?? Number.NaN, b ?? Number.NaN),
  '*': (a, b) => mul(a ?? Number.NaN, b ?? Number.NaN),
  tanh: (a) => tanh(a ?? Number.NaN),
  relu: (a) => relu(a ?? Number.NaN),
};

const known = <T>(found: T | undefined, name: string): T => {
  if (found === undefined) throw new RangeError(`nothing is called ${name}`);
  return found;
};

/** The course's own autograd on the same graph. */
export function reference(...[leaves, steps]: Input): Answer {
  const nodes = new Map(Object.entries(leaves).map(([name, data]) => [name, leaf(data, name)]));
  let result: Value | undefined;
  for (const { name, operation, operands } of stepsOf(steps)) {
    result = kinds[operation](...operands.map((each) => known(nodes.get(each), each)));
    nodes.set(name, result);
  }
  const grads = backward(known(result, 'the result'));
  const all = [...nodes];
  return {
    data: Object.fromEntries(all.map(([name, { data }]) => [name, data])),
    grad: Object.fromEntries(all.map(([name, node]) => [name, grads.get(node) ?? 0])),
  };
}

export const compute: Readonly<Record<Operation, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '*': (a, b) => a * b,
  tanh: (a) => Math.tanh(a),
  relu: (a) => Math.max(0, a),
};

/** All data in plain numbers; `moved` holds names that are set from outside, whatever their step says. */
export function forward(leaves: Leaves, steps: readonly Step[], moved: Leaves = {}): Record<string, number> {
  const data: Record<string, number> = { ...leaves, ...moved };
  for (const {
    name,
    operation,
    operands: [a = '', b = ''],
  } of steps) {
    data[name] = moved[name] ?? compute[operation](data[a] ?? Number.NaN, data[b] ?? Number.NaN);
  }
  return data;
}

/** ∂result/∂node for one node at a time, by carrying its derivative forward through all later steps (dual numbers). */
export function byForwardMode(...[leaves, texts]: Input): Answer {
  const steps = stepsOf(texts);
  const data = forward(leaves, steps);
  const slopeFrom = (source: string) => {
    const dot: Record<string, number> = { [source]: 1 };
    for (const {
      name,
      operation,
      operands: [a = '', b = ''],
    } of steps) {
      if (name === source) continue;
      const [x = 0, y = 0, dx, dy] = [data[a], data[b], dot[a] ?? 0, dot[b] ?? 0];
      if (operation === '+') dot[name] = dx + dy;
      else if (operation === '*') dot[name] = dx * y + x * dy;
      else if (operation === 'tanh') dot[name] = dx / Math.cosh(x) ** 2;
      else dot[name] = x > 0 ? dx : 0;
    }
    return dot[steps.at(-1)?.name ?? ''] ?? 0;
  };
  return { data, grad: Object.fromEntries(Object.keys(data).map((name) => [name, slopeFrom(name)])) };
}
