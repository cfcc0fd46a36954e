/** @file The reference's way from an input to its answer, line by line, as the graph has it. */
import type { GraphLink, GraphView } from '#grader/graph-view.ts';
import type { Expression, FactorPower, Quantity, Step } from '#grader/report.ts';
import { Evaluator } from '#grader/trace/evaluate.ts';
import { nameOf } from '#grader/trace/names.ts';

const valueAt = (of: string): Quantity => ({ kind: 'value', of });
const slopeOf = (of: string, by: string): Quantity => ({ kind: 'derivative', of, by });
const product = (operands: readonly Expression[]): Expression => {
  const [first = { number: 1 }, ...more] = operands;
  return more.length > 0 ? { op: 'mul', operands } : first;
};

/** Writes quantities with the numbers they have in one graph. */
class Writer {
  private readonly evaluator: Evaluator;

  constructor(readonly view: GraphView) {
    this.evaluator = new Evaluator(view);
  }

  named(quantity: Quantity): Expression {
    return { quantity, name: nameOf(quantity), value: this.number(quantity) };
  }

  step(quantity: Quantity, expression: Expression | null): Step {
    return { name: nameOf(quantity), quantity, expression, value: this.number(quantity) };
  }

  /** How a node comes from named ones. */
  formula(place: number): Expression {
    const { op, value, operands = [] } = this.view.nodes[place] ?? {};
    if (op === undefined || op === 'leaf' || op === 'constant') return { number: value ?? 0 };
    const inner = operands.map((operand) => {
      const name = this.view.nodes[operand]?.name ?? null;
      return name === null ? this.formula(operand) : this.named(valueAt(name));
    });
    return { op, operands: inner };
  }

  /** The product that a link is equal to, when it is one. */
  link({ parts }: GraphLink): Expression | null {
    return parts && product(parts.map((part) => this.factor(part)));
  }

  private number(quantity: Quantity): number {
    // + 0 makes a 0 of −0.
    return this.evaluator.number(quantity) + 0;
  }

  private factor({ factor, exponent }: FactorPower): Expression {
    const base = this.base(factor);
    return exponent === 1 ? base : { op: 'pow', operands: [base, { number: exponent }] };
  }

  private base(factor: FactorPower['factor']): Expression {
    if (factor.kind === 'number') return { number: factor.value };
    const of = this.named(factor.kind === 'derivative' ? slopeOf(factor.of, factor.by) : valueAt(factor.of));
    if (factor.kind === 'complement') return { op: 'sub', operands: [{ number: 1 }, of] };
    return factor.kind === 'difference' ? { op: 'sub', operands: [of, this.named(valueAt(factor.minus))] } : of;
  }
}

/** The links from the result to a target; null when several ways lead there. */
function wayTo(target: string, { links, nodes }: GraphView): GraphLink[] | null {
  const leading = new Set([target]);
  for (const { of, by } of links.toReversed()) if (leading.has(by)) leading.add(of);
  const found: GraphLink[] = [];
  for (let at = nodes.at(-1)?.name; at !== target; at = found.at(-1)?.by) {
    const [only, ...others] = links.filter(({ of, by }) => of === at && leading.has(by));
    if (!only || others.length > 0) return null;
    found.push(only);
  }
  return found;
}

function forwardSteps(writer: Writer): Step[] {
  const { nodes, result } = writer.view;
  return nodes.flatMap(({ name, operands }, place) => {
    const shown = name !== null && operands.length > 0 && (result !== null || place < nodes.length - 1);
    return shown ? writer.step(valueAt(name), writer.formula(place)) : [];
  });
}

/** The links one by one, and what they multiply up to. */
function backwardSteps(writer: Writer, target: string, chain: readonly GraphLink[] | null): Step[] {
  const { result } = writer.view;
  if (result === null) return [];
  const whole = slopeOf(result, target);
  if (!chain) return [writer.step(whole, null)];
  const steps = chain.map((link) => writer.step(slopeOf(link.of, link.by), writer.link(link)));
  const factors = chain.map(({ of, by }) => writer.named(slopeOf(of, by)));
  return chain.length > 1 ? [...steps, writer.step(whole, product(factors))] : steps;
}

function updateSteps(writer: Writer, target: string, chain: readonly GraphLink[] | null): Step[] {
  const { answer, result, nodes } = writer.view;
  if (answer.kind !== 'update') return [];
  const [first] = chain ?? [];
  const slope = slopeOf(nodes.at(-1)?.name ?? '', target);
  // A result that only stands in has no derivative to speak of: its slope is what the input says.
  const gradient = (result === null && first && writer.link(first)) || writer.named(slope);
  const [step, updated] = (['step', 'updated'] as const).map((kind): Quantity => ({ kind, of: target }));
  if (!step || !updated) return [];
  return [
    writer.step(step, product([writer.named(valueAt(answer.rate.name)), gradient])),
    writer.step(updated, { op: 'sub', operands: [writer.named(valueAt(target)), writer.named(step)] }),
  ];
}

/**
 * The named quantities in the order they are worked out; for a derivative the links of its chain, for an update the step.
 * @param key of an answer with an entry for each variable: the one to show, else the first.
 */
export function stepsOf(view: GraphView, key: string | number | undefined): Step[] {
  const writer = new Writer(view);
  const { answer, variables } = view;
  const forward = forwardSteps(writer);
  if (answer.kind === 'values') return forward;
  const target = answer.target ?? variables.find((name) => name === key) ?? variables[0];
  if (target === undefined) return forward;
  const chain = wayTo(target, view);
  return [...forward, ...backwardSteps(writer, target, chain), ...updateSteps(writer, target, chain)];
}
