/** @file The cases of a submission as numbers: what the tape gives at each, and what was answered there. */
import { backward, tape } from '#grader/autograd/backward.ts';
import type { Value } from '#grader/autograd/value.ts';
import { chains, type Link } from '#grader/diagnose/chain.ts';
import type { Exercise, Graph } from '#grader/exercise.ts';
import type { Output } from '#grader/plain.ts';
import type { CaseReport } from '#grader/report.ts';

/** One case of an exercise whose answer is a gradient or an update by gradients. */
export interface Sample {
  readonly visible: boolean;
  readonly graph: Graph;
  readonly order: readonly Value[];
  /** The nodes of the tape by their labels. */
  readonly nodes: ReadonlyMap<string, Value>;
  /** ∂result/∂node of every node. */
  readonly grads: ReadonlyMap<Value, number>;
  readonly chains: ReadonlyMap<string, readonly Link[]>;
  readonly output: Output;
}

function sampleOf(exercise: Exercise, { input, visible, output }: CaseReport): Sample | null {
  const graph = exercise.graph?.(...structuredClone(input));
  if (!graph || graph.answer.kind === 'values' || output === undefined) return null;
  const order = tape(graph.result);
  const linksTo = chains(graph.result, order);
  const found = Object.entries(graph.variables).flatMap(([name, variable]) => {
    const links = linksTo(variable);
    return links ? [[name, links] as const] : [];
  });
  const nodes = new Map(order.flatMap((node) => (node.label === undefined ? [] : [[node.label, node] as const])));
  return { visible, graph, order, nodes, grads: backward(graph.result), chains: new Map(found), output };
}

/** All cases, or null when the exercise states no graph with a derivative for its answer. */
export function samplesOf(exercise: Exercise, cases: readonly CaseReport[]): Sample[] | null {
  const samples: Sample[] = [];
  for (const each of cases) {
    const sample = sampleOf(exercise, each);
    if (!sample) return null;
    samples.push(sample);
  }
  return samples;
}

/** The variables that an answer is about, and whether they are keys of it or the one the whole answer is for. */
export function targetsOf({ answer, variables }: Graph): { targets: readonly string[]; keyed: boolean } {
  const target = answer.kind === 'values' ? undefined : answer.target;
  return target === undefined ? { targets: Object.keys(variables), keyed: true } : { targets: [target], keyed: false };
}

export const gradientOf = ({ graph, grads }: Sample, name: string): number => {
  const variable = graph.variables[name];
  return (variable && grads.get(variable)) ?? 0;
};
