import { type Answer, forward, type Input, type Operation, type Step, stepsOf } from './graph.ts';

/** Local slopes by operand: `x`, `y` went in, `out` came out. */
type Slopes = Readonly<Record<Operation, (x: number, y: number, out: number) => readonly number[]>>;

export const rightSlopes: Slopes = {
  '+': () => [1, 1],
  '*': (x, y) => [y, x],
  tanh: (_x, _y, out) => [1 - out * out],
  relu: (_x, _y, out) => [out > 0 ? 1 : 0],
};

type Numbers = Record<string, number>;

export interface Way {
  readonly slopes?: Partial<Slopes>;
  /** The steps in the order in which they hand their gradient on; one may come several times. */
  readonly order?: (steps: ReadonlyMap<string, Step>, result: string) => readonly string[];
  /** What an operand's gradient becomes. */
  readonly collect?: (before: number, slope: number, upstream: number) => number;
  readonly seed?: number;
}

/** As in most textbooks: operands first, in the order they are written, then turned round. */
function topological(steps: ReadonlyMap<string, Step>, result: string): string[] {
  const order: string[] = [];
  const seen = new Set<string>();
  const visit = (name: string) => {
    if (seen.has(name)) return;
    seen.add(name);
    steps.get(name)?.operands.forEach(visit);
    order.push(name);
  };
  visit(result);
  return order.reverse();
}

/** A queue that starts at the result: each value once, as soon as it is first reached. */
export function breadthFirst(steps: ReadonlyMap<string, Step>, result: string): string[] {
  const queue = [result];
  for (const name of queue) {
    for (const operand of steps.get(name)?.operands ?? []) if (!queue.includes(operand)) queue.push(operand);
  }
  return queue;
}

/** Each value calls its operands: once for every path that leads to it. */
export function everyPath(steps: ReadonlyMap<string, Step>, result: string): string[] {
  return [result, ...(steps.get(result)?.operands ?? []).flatMap((operand) => everyPath(steps, operand))];
}

/** What a learner's class answers who goes about it this way; the right way when nothing is said. */
export function walk({ slopes = {}, order = topological, collect, seed = 1 }: Way) {
  const rules = { ...rightSlopes, ...slopes };
  const collected = collect ?? ((before, slope, upstream) => before + slope * upstream);
  return (...[leaves, texts]: Input): Answer => {
    const list = stepsOf(texts);
    const steps = new Map(list.map((step) => [step.name, step]));
    const result = list.at(-1)?.name ?? '';
    const data = forward(leaves, list);
    const grad: Numbers = Object.fromEntries(Object.keys(data).map((name) => [name, 0]));
    grad[result] = seed;
    for (const name of order(steps, result)) {
      const step = steps.get(name);
      if (!step) continue;
      const [x = 0, y = 0] = step.operands.map((operand) => data[operand] ?? 0);
      rules[step.operation](x, y, data[name] ?? 0).forEach((slope, i) => {
        const operand = step.operands[i] ?? '';
        grad[operand] = collected(grad[operand] ?? 0, slope, grad[name] ?? 0);
      });
    }
    return { data, grad };
  };
}

export const mutants = {
  'gradient-overwritten-not-accumulated': walk({ collect: (_before, slope, upstream) => slope * upstream }),
  'backward-order-not-topological': walk({ order: breadthFirst }),
  'passed-on-more-than-once': walk({ order: everyPath }),
  'missing-upstream-gradient': walk({ collect: (before, slope) => before + slope }),
  'product-gradient-own-factor': walk({ slopes: { '*': (x, y) => [x, y] } }),
  'tanh-slope-from-input': walk({ slopes: { tanh: (x) => [1 - x * x] } }),
  'sigmoid-slope-for-tanh': walk({ slopes: { tanh: (_x, _y, out) => [out * (1 - out)] } }),
  'relu-always-passes': walk({ slopes: { relu: () => [1] } }),
  'output-gradient-not-seeded': walk({ seed: 0 }),
  'stops-after-one-step': walk({ order: (_steps, result) => [result] }),
};
