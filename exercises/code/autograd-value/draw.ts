import { drawUntil } from '#exercises/network.ts';
import type { Random } from '#grader/random.ts';
import { type Answer, compute, type Input, reference, stepsOf } from './graph.ts';
import { breadthFirst, everyPath, mutants } from './mutants.ts';

type Idea = keyof typeof mutants;

const names = ['a', 'b', 'c', 'd', 'e'];

/** Two decimals, so that a case can be read. */
const number = (random: Random) => Math.round(random.away(0.3, 1.6) * 100) / 100;

/** Puts steps together one by one; `open` are the values that nothing uses yet. */
class Builder {
  readonly leaves: Record<string, number>;
  readonly data: Record<string, number>;
  readonly steps: string[] = [];
  readonly open: string[];
  readonly all: string[];

  constructor(
    readonly random: Random,
    count: number,
  ) {
    this.leaves = Object.fromEntries(names.slice(0, count).map((name) => [name, number(random)]));
    this.data = { ...this.leaves };
    this.open = Object.keys(this.leaves);
    this.all = Object.keys(this.leaves);
  }

  /** One of the values that nothing uses yet. */
  take(): string {
    return this.open.splice(this.random.int(0, this.open.length - 1), 1)[0] ?? '';
  }
  any(): string {
    return this.all[this.random.int(0, this.all.length - 1)] ?? '';
  }
  sum(a: string, b: string): string {
    return this.#push(`${a} + ${b}`, this.#at(a) + this.#at(b), [a, b]);
  }
  product(a: string, b: string): string {
    return this.#push(`${a} * ${b}`, this.#at(a) * this.#at(b), [a, b]);
  }
  either(a: string, b: string): string {
    return this.random.pick([0, 1]) === 0 ? this.sum(a, b) : this.product(a, b);
  }
  activation(kind: 'tanh' | 'relu', a: string): string {
    return this.#push(`${kind}(${a})`, compute[kind](this.#at(a), 0), [a]);
  }
  activate(): void {
    this.activation(this.random.pick(['tanh', 'tanh', 'relu']), this.take());
  }

  #at = (name: string) => this.data[name] ?? Number.NaN;
  #push(expression: string, data: number, operands: readonly string[]): string {
    const name = `v${this.steps.length + 1}`;
    this.steps.push(`${name} = ${expression}`);
    this.data[name] = data;
    this.open.splice(0, this.open.length, ...this.open.filter((each) => !operands.includes(each)), name);
    this.all.push(name);
    return name;
  }

  input(): Input {
    while (this.open.length > 1) this.either(this.take(), this.take());
    return [this.leaves, this.steps];
  }
}

/** No kink, nothing flat, nothing huge: every number can be told from every other way to get it. */
function calm([leaves, texts]: Input, { data, grad }: Answer): boolean {
  const activated = stepsOf(texts).filter(({ operands }) => operands.length === 1);
  return (
    Object.values(data).every((value) => Math.abs(value) < 3) &&
    Object.values(grad).every((value) => Math.abs(value) < 10) &&
    Object.keys(leaves).some((name) => Math.abs(grad[name] ?? 0) > 0.05) &&
    activated.every(({ operation, operands: [from = ''] }) => {
      const size = Math.abs(data[from] ?? 0);
      return operation === 'tanh' ? size > 0.2 && size < 1.8 : size > 0.15;
    })
  );
}

const farApart = (one: Record<string, number>, other: Record<string, number>) =>
  Object.entries(one).some(([name, slope]) => Math.abs(slope - (other[name] ?? 0)) > 0.002 + 0.002 * Math.abs(slope));

/** Whether each of these ideas gives clearly other numbers, and no two of them the same. */
function tells(input: Input, right: Answer, ideas: readonly Idea[]): boolean {
  const answers = [right, ...ideas.map((idea) => mutants[idea](...input))];
  return answers.every((one, i) => answers.slice(i + 1).every((other) => farApart(one.grad, other.grad)));
}

function draw(random: Random, build: (random: Random) => Input, ideas: readonly Idea[]): Input {
  return drawUntil(
    () => build(random),
    (input) => {
      const right = reference(...input);
      return calm(input, right) && tells(input, right, ideas);
    },
  );
}

/** Every value is used once. */
function tree(random: Random): Input {
  return new Builder(random, 4).input();
}

/** A tanh and a relu on two branches that a sum joins, so that a relu at 0 silences its own branch only. */
function treeWithActivations(random: Random): Input {
  const builder = new Builder(random, 4);
  const branch = () => (random.int(0, 2) === 0 ? builder.take() : builder.either(builder.take(), builder.take()));
  const left = builder.activation('tanh', branch());
  const right = builder.activation('relu', branch());
  const joined = builder.sum(left, right);
  if (random.int(0, 1) === 0) builder.activation('tanh', joined);
  return builder.input();
}

/** Up to nine steps in which any value may be used again, itself twice too. */
function web(random: Random): Input {
  const builder = new Builder(random, 3);
  const steps = random.int(4, 6);
  for (let i = 0; i < steps; i++) {
    if (random.float(0, 1) < 0.25) builder.activate();
    else builder.either(builder.take(), builder.any());
  }
  return builder.input();
}

/** One line of thirty-six steps, each from the one before; twice it is joined with itself. */
function chain(random: Random): Input {
  const builder = new Builder(random, 4);
  const leaf = () => random.pick(['a', 'b', 'c', 'd']);
  let last = builder.product(leaf(), leaf());
  for (let i = 1; i < 36; i++) {
    const size = Math.abs(builder.data[last] ?? 0);
    if (i === 12 || i === 24) last = builder.sum(last, last);
    else if (size > 0.9 && size < 1.8) last = builder.activation('tanh', last);
    else last = size > 1.8 ? builder.product(last, leaf()) : builder.either(last, leaf());
  }
  return builder.input();
}

export const drawTree = (random: Random): Input =>
  draw(random, tree, ['missing-upstream-gradient', 'product-gradient-own-factor', 'stops-after-one-step']);

export const drawActivations = (random: Random): Input =>
  draw(random, treeWithActivations, ['tanh-slope-from-input', 'sigmoid-slope-for-tanh', 'relu-always-passes']);

export const drawWeb = (random: Random): Input =>
  draw(random, web, [
    'gradient-overwritten-not-accumulated',
    'backward-order-not-topological',
    'passed-on-more-than-once',
  ]);

export const drawChain = (random: Random): Input => draw(random, chain, ['gradient-overwritten-not-accumulated']);

/** How many ways lead from the result back to the leaves, and how long the longest is: what recursion has to bear. */
export function sizeOf([, texts]: Input): { paths: number; values: number } {
  const list = stepsOf(texts);
  const steps = new Map(list.map((step) => [step.name, step]));
  const result = list.at(-1)?.name ?? '';
  return { paths: everyPath(steps, result).length, values: breadthFirst(steps, result).length };
}
