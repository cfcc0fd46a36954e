import { expect, test } from 'vitest';
import { exerciseBySlug, exercises } from '#exercises/catalog.ts';
import { add, label, leaves, log, mul } from '#grader/autograd/value.ts';
import type { Graph } from '#grader/exercise.ts';
import { plan } from '#grader/grade.ts';
import { type GraphView, graphView } from '#grader/graph-view.ts';
import { reader } from '#grader/trace/names.ts';
import { withParts } from '#tests/grader/square.ts';

function viewOf(slug: string): GraphView {
  const exercise = exerciseBySlug(slug);
  const view = exercise && graphView(exercise, exercise.visible[0]?.input ?? []);
  if (!view) throw new Error(`no graph of ${slug}`);
  return view;
}

const view = viewOf('backprop-w1');
const node = (name: string) => view.nodes.find((each) => each.name === name);
const link = (of: string, by: string) => view.links.find((each) => each.of === of && each.by === by);

test.each(exercises)('$slug: the graph of every case is whole and survives JSON', (exercise) => {
  for (const { input } of plan(exercise, 'graphs')) {
    const found = graphView(exercise, input);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    for (const [place, { operands, localGradients }] of (found?.nodes ?? []).entries()) {
      expect(operands.every((operand) => operand < place)).toBe(true);
      expect(localGradients).toHaveLength(operands.length);
    }
    const names = found?.nodes.flatMap(({ name }) => name ?? []) ?? [];
    expect(new Set(names).size).toBe(names.length);
    // The page must find what it draws, and a learner's other name for a quantity must mean one that is there.
    expect(names).toEqual(
      expect.arrayContaining([...(found?.variables ?? []), ...(found?.result ? [found.result] : [])]),
    );
    const read = found && reader(found);
    for (const alias of Object.keys(found?.aliases ?? {})) expect([alias, read?.(alias)]).not.toContain(undefined);
  }
});

test('values go forward, gradients backward, as the statement works them out', () => {
  expect(node('h1')?.value).toBeCloseTo(0.7824, 4);
  expect(node('o1')?.value).toBeCloseTo(0.8704, 4);
  expect(node('L')).toMatchObject({ gradient: 1 });
  expect(view).toMatchObject({ result: 'L', answer: { kind: 'gradient', target: 'w1' } });
  expect(node('w1')?.gradient).toBeCloseTo(
    exerciseBySlug('backprop-w1')?.proofs.differences(
      ...(exerciseBySlug('backprop-w1')?.visible[0]?.input ?? []),
    ) as number,
    9,
  );
});

test('each link says what the local derivative is equal to, and links multiply up to the gradient', () => {
  expect(link('o1', 'z_o1')).toMatchObject({
    op: 'sigmoid',
    parts: [{ factor: { kind: 'value', of: 'o1' } }, { factor: { kind: 'complement', of: 'o1' } }],
  });
  expect(link('z_o1', 'h1')).toMatchObject({ value: 1.6, parts: [{ factor: { kind: 'value', of: 'w5' } }] });
  const chain = [
    ['L', 'o1'],
    ['o1', 'z_o1'],
    ['z_o1', 'h1'],
    ['h1', 'z_h1'],
    ['z_h1', 'w1'],
  ] as const;
  const product = chain.reduce((all, [of, by]) => all * (link(of, by)?.value ?? Number.NaN), 1);
  expect(product).toBeCloseTo(node('w1')?.gradient ?? Number.NaN, 12);
  expect(view.links[0]?.of).toBe('L');
});

test('where two ways lead from one quantity to the next, the link is their sum', () => {
  const graph = (x: unknown): Graph => {
    const variables = leaves({ x: Number(x) });
    return {
      result: label(add(mul(variables.x, variables.x), variables.x), 'f'),
      variables,
      answer: { kind: 'gradient' },
    };
  };
  expect(graphView(withParts({ graph }), [3])?.links).toEqual([
    { id: 'd:f/x', of: 'f', by: 'x', op: 'add', value: 7, parts: null },
  ]);
});

test('a result that only stands in for another has no name to show', () => {
  expect(viewOf('gradient-descent-step')).toMatchObject({
    result: null,
    answer: { kind: 'update', target: 'w', rate: { name: 'learning_rate', value: 0.1 } },
  });
});

test('there is no graph to show where there is none, where it is huge, or where a number is not finite', () => {
  const deep = (x: unknown): Graph => {
    const variables = leaves({ x: Number(x) });
    let result = add(variables.x, 1);
    for (let i = 0; i < 400; i++) result = add(result, 1);
    return { result: label(result, 'f'), variables, answer: { kind: 'values' } };
  };
  const infinite = (x: unknown): Graph => {
    const variables = leaves({ x: Number(x) });
    return { result: label(log(variables.x), 'f'), variables, answer: { kind: 'values' } };
  };
  expect(graphView(withParts({}), [1])).toBeNull();
  expect(graphView(withParts({ graph: deep }), [1])).toBeNull();
  expect(graphView(withParts({ graph: infinite }), [0])).toBeNull();
  expect(graphView(withParts({ graph: infinite }), [1])).not.toBeNull();
});
