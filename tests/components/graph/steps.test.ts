import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inNumbers, inSymbols, plainText, productOf } from '#components/graph/expression.ts';
import { shownAt } from '#components/graph/shown.ts';
import { type BackwardStep, indexAfter, namedNodes, type Step, stepsOf } from '#components/graph/steps.ts';
import { exerciseBySlug, exercises } from '#exercises/catalog.ts';
import type { GraphView } from '#grader/graph-view.ts';
import { graphView } from '#grader/graph-view.ts';
import { random } from '#grader/random.ts';

function view(slug: string, place = 0): GraphView {
  const exercise = exerciseBySlug(slug);
  const found = exercise && graphView(exercise, exercise.visible[place]?.input ?? []);
  if (!found) throw new Error(`${slug} has no graph`);
  return found;
}

const isBackward = (step: Step): step is BackwardStep => step.kind === 'backward';
const wayOf = (slug: string) =>
  stepsOf(view(slug))
    .filter(isBackward)
    .map(({ of, by }) => `${of} → ${by}`);

test('the way back to a weight takes its links in order and no side road', () => {
  expect(wayOf('backprop-w5')).toEqual(['L → o1', 'o1 → z_o1', 'z_o1 → w5']);
  expect(wayOf('backprop-w1')).toEqual(['L → o1', 'o1 → z_o1', 'z_o1 → h1', 'h1 → z_h1', 'z_h1 → w1']);
});

test('a training step goes back to all nine parameters and never to an input', () => {
  const steps = stepsOf(view('sgd-step')).filter(isBackward);
  expect(steps).toHaveLength(15);
  expect(steps.filter(({ update }) => update)).toHaveLength(9);
  expect(steps.some(({ by }) => ['x1', 'x2', 'y'].includes(by))).toBe(false);
});

test('what arrives times the local derivative is the gradient that the grader has, at any input', () => {
  const drawn = exercises.flatMap((exercise) => exercise.hidden.map((group) => ({ exercise, group })));
  fc.assert(
    fc.property(fc.constantFrom(...drawn), fc.string(), ({ exercise, group }, seed) => {
      const graph = graphView(exercise, group.generate(random(seed)));
      if (!graph) return;
      const named = namedNodes(graph);
      for (const { by, total, complete, arriving, local, passed } of stepsOf(graph).filter(isBackward)) {
        expect(passed).toBe(arriving * local);
        if (complete) expect(total).toBeCloseTo(named.get(by)?.gradient ?? Number.NaN, 12);
      }
    }),
  );
});

test('the last step of an exercise that asks for a derivative ends at the answer', () => {
  const exercise = exerciseBySlug('backprop-w1');
  exercise?.visible.forEach(({ input }, place) => {
    const last = stepsOf(view('backprop-w1', place)).at(-1);
    expect(last).toMatchObject({ kind: 'backward', by: 'w1', asked: true, complete: true });
    expect(last && isBackward(last) && last.total).toBeCloseTo(Number(exercise.reference(...input)), 12);
  });
});

test('a parameter after the step is what the exercise expects', () => {
  const exercise = exerciseBySlug('sgd-step');
  const expected = exercise?.reference(...(exercise.visible[0]?.input ?? [])) as Record<string, number>;
  const steps = stepsOf(view('sgd-step')).filter(isBackward);
  for (const { by, update } of steps) if (update) expect(update.after).toBeCloseTo(expected[by] ?? Number.NaN, 12);
});

test('where values are asked for, the steps go forward and show nothing before its time', () => {
  const graph = view('forward-pass');
  const steps = stepsOf(graph);
  expect(steps.flatMap((step) => (step.kind === 'forward' ? step.node : []))).toEqual([
    'z_h1',
    'h1',
    'z_h2',
    'h2',
    'z_o1',
    'o1',
  ]);
  expect(shownAt(graph, steps, 0).values.has('z_h1')).toBe(false);
  expect(shownAt(graph, steps, 1).values.has('z_h1')).toBe(true);
  expect(shownAt(graph, steps, 1).values.has('h1')).toBe(false);
  expect(shownAt(graph, steps, 6).values.has('o1')).toBe(true);
});

test('gradients appear one by one on the way back', () => {
  const graph = view('backprop-w5');
  const steps = stepsOf(graph);
  const shown = steps.map((_, index) => [...shownAt(graph, steps, index).gradients.keys()].join(' '));
  expect(shown).toEqual(['L', 'L o1', 'L o1 z_o1', 'L o1 z_o1 w5']);
  expect([...shownAt(graph, steps, 2).active]).toEqual(['z_o1']);
});

test('a graph whose result is not known has no steps, so there is no tab for it', () => {
  expect(stepsOf(view('gradient-descent-step'))).toEqual([]);
});

test('arrow keys walk the steps and stop at the ends', () => {
  expect(indexAfter('ArrowRight', 0, 4)).toBe(1);
  expect(indexAfter('ArrowRight', 3, 4)).toBe(3);
  expect(indexAfter('ArrowLeft', 0, 4)).toBe(0);
  expect(indexAfter('End', 0, 4)).toBe(3);
  expect(indexAfter('Home', 3, 4)).toBe(0);
  expect(indexAfter('Tab', 1, 4)).toBeNull();
});

test('a local derivative is written with its formula and its numbers', () => {
  const graph = view('backprop-w1');
  const named = namedNodes(graph);
  const written = stepsOf(graph)
    .filter(isBackward)
    .map(({ parts }) => {
      const product = productOf(parts, (name) => named.get(name)?.value ?? Number.NaN);
      return product && `${plainText(inSymbols(product))} = ${plainText(inNumbers(product))}`;
    });
  expect(written).toEqual([
    '2 · (o1 − y) = 2 · (0.8704 − 1)',
    'o1 · (1 − o1) = 0.8704 · (1 − 0.8704)',
    'w5 = 1.6',
    'h1 · (1 − h1) = 0.7824 · (1 − 0.7824)',
    'x1 = 0.8',
  ]);
});

test('negative numbers stand in brackets where a sign comes before them', () => {
  const step = stepsOf(view('forward-pass')).find((each) => each.kind === 'forward');
  expect(step && plainText(inNumbers(step.expression))).toBe('1.3 · 0.8 + (−0.9) · (−0.6) + (−0.3)');
  const sigmoid = stepsOf(view('sigmoid')).flatMap((each) => (each.kind === 'forward' ? each.expression : []));
  expect(sigmoid.map((each) => plainText(inSymbols(each)))).toEqual(['e^(−z)', '1 + t', '1 / d']);
});
