// Whether the expression that feedback names wrong factors by really is the one the reference computes.
import { gradients, tape } from '#grader/autograd/backward.ts';
import { compare } from '#grader/compare.ts';
import type { Exercise, Graph } from '#grader/exercise.ts';
import { plan } from '#grader/grade.ts';
import type { Plain } from '#grader/plain.ts';

const seeds = 100;

const labels = ({ result }: Graph) => tape(result).flatMap(({ label }) => label ?? []);

/** The answer as the expression has it, in the shape of the expected one. */
function answerOf(graph: Graph, expected: Plain): Plain {
  const { result, variables, answer } = graph;
  if (answer.kind === 'values') {
    if (typeof expected !== 'object' || expected === null) return result.data;
    const named = new Map(tape(result).map(({ label, data }) => [label, data]));
    return Object.fromEntries(Object.keys(expected).map((key) => [key, named.get(key) ?? null]));
  }
  const slopes = gradients(result, variables);
  const found = Object.entries(variables).map(([name, { data }]): [string, number] => {
    const slope = slopes[name] ?? Number.NaN;
    return [name, answer.kind === 'update' ? data - answer.rate.data * slope : slope];
  });
  const all = Object.fromEntries(found);
  return answer.target === undefined ? all : (all[answer.target] ?? null);
}

/** The graph gives the reference's answer, names every variable, and has the same names for every input. */
export function checkGraph(exercise: Exercise): string[] {
  const { graph, reference, tolerance } = exercise;
  if (!graph) return [];
  const names = new Set<string>();
  for (let seed = 0; seed < seeds; seed++) {
    for (const { input } of plan(exercise, `graph ${seed}`)) {
      const built = graph(...input);
      const expected = reference(...input);
      if (compare(expected, answerOf(built, expected), tolerance).length > 0) {
        return [`the graph gives ${JSON.stringify(answerOf(built, expected))}, reference ${JSON.stringify(expected)}`];
      }
      if (tape(built.result).some(({ op, label }) => op === 'leaf' && !label)) return ['a variable has no label'];
      names.add(labels(built).join(' '));
    }
  }
  return names.size > 1 ? ['labels change with the input'] : [];
}
