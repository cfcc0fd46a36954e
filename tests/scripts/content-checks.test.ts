import { expect, test } from 'vitest';
import { exerciseBySlug } from '#exercises/catalog.ts';
import template from '#exercises/template/exercise.ts';
import type { Exercise } from '#grader/exercise.ts';
import type { Plain } from '#grader/plain.ts';
import type { RunResult, Sandbox } from '#grader/sandbox/sandbox.ts';
import { checkMutants, checkProofs } from '#scripts/content-checks/answers.ts';
import { checkCases } from '#scripts/content-checks/cases.ts';
import { checkGraph } from '#scripts/content-checks/graphs.ts';
import { parse } from '#scripts/content-checks/markdown.ts';
import { checkPrograms } from '#scripts/content-checks/programs.ts';
import { checkTexts } from '#scripts/content-checks/texts.ts';

const sigmoid = exerciseBySlug('sigmoid') ?? template;

test('an answer key that is wrong for some inputs only is caught', () => {
  const wrong: Exercise = { ...template, reference: (x) => 2 * Math.max(-0.9, Number(x)) };
  expect(checkProofs(wrong)).toEqual([expect.stringContaining('proofs.autograd gives')]);
});

test('a proof that is off in the seventh digit is caught', () => {
  const off: Exercise = {
    ...template,
    proofs: { ...template.proofs, autograd: (x) => 2 * Number(x) * (1 + 1e-7) },
  };
  expect(checkProofs(off)).toHaveLength(1);
});

test('a graph of something else than the answer is caught', () => {
  const w5 = exerciseBySlug('backprop-w5') ?? template;
  const w1 = exerciseBySlug('backprop-w1') ?? template;
  expect(checkGraph(w5)).toEqual([]);
  expect(checkGraph({ ...w5, graph: w1.graph })).toEqual([expect.stringContaining('the graph gives')]);
});

test('two wrong ideas that give the same numbers are caught, and one that is right by accident', () => {
  const mutants = {
    ...template.mutants,
    twin: template.mutants['sign-flipped'] ?? (() => 0),
    right: (x: unknown) => 2 * Number(x),
  };
  expect(checkMutants({ ...template, mutants })).toEqual([
    "seed 'mutants 0': reference and right cannot be told apart",
    "seed 'mutants 0': sign-flipped and twin cannot be told apart",
  ]);
});

test('a generator with a life of its own is caught: unseeded, shared or not a number', () => {
  const shared = { w1: 1 };
  const drawing = (generate: Exercise['hidden'][number]['generate']): Exercise => ({
    ...template,
    hidden: [{ criterion: 'positive', count: 3, generate }],
    visible: [{ criterion: 'negative', input: [-0.7] }],
  });
  expect(checkCases(drawing(() => [Math.random()]))).toEqual([expect.stringContaining('same seed')]);
  expect(checkCases(drawing((random) => [[shared, random.float(0, 1)]])).join()).toContain(
    'one object is used in two places',
  );
  expect(checkCases(drawing((random) => [random.float(0, 1) / 0])).join()).toContain('Infinity is not finite');
  expect(checkCases(drawing((random) => [random.float(0, 1), 2])).join()).toContain('2 arguments');
});

test('a rubric without cases, or cases without a rubric, is caught', () => {
  const [first] = template.rubric;
  expect(first && checkCases({ ...template, rubric: [first] })).toEqual([
    "cases belong to 'negative', which the rubric lacks",
  ]);
  const more = [...template.rubric, { id: 'zero', points: 0, title: { en: 'x = 0', zh: 'x = 0' } }];
  expect(checkCases({ ...template, rubric: more })).toEqual([
    "no case belongs to the criterion 'zero'",
    "the criterion 'zero' has no points",
  ]);
});

test('criteria that judge keys judge each key once, or a wrong answer could score 1', () => {
  const title = { en: 'Part', zh: '部分' };
  const keyed = (...keys: string[][]) => ({
    ...template,
    rubric: keys.map((each, i) => ({ id: `part ${i}`, points: 1, keys: each, title })),
    visible: template.visible.map(({ input }) => ({ input })),
    hidden: template.hidden.map(({ count, generate }) => ({ count, generate })),
    reference: (x: Plain) => ({ a: x, b: x }),
  });
  expect(checkCases(keyed(['a'], ['b']))).toEqual([]);
  expect(checkCases(keyed(['a']))).toEqual(['criteria judge the keys a, the answer has a, b']);
  expect(checkCases(keyed(['a'], ['a', 'b']))).toHaveLength(1);
  expect(checkCases({ ...template, visible: [{ input: [0.7] }] })).toContain('a case has no criterion');
});

test('a text that is missing in one language, or in the wrong one, is caught', () => {
  const broken = { ...sigmoid, title: { en: 'Sigmoid', zh: '' }, summary: { en: '压缩', zh: 'Squeeze' } };
  expect(checkTexts(broken)).toEqual([
    'title: no text in zh',
    'summary: Chinese in the English text',
    'summary: no Chinese in the Chinese text',
  ]);
});

test('an exercise on no concept, or on one that does not exist, is caught', () => {
  expect(checkTexts({ ...sigmoid, concepts: [] })).toEqual(['it practises no concept: see exercises/concepts.ts']);
  expect(checkTexts({ ...sigmoid, concepts: ['sigmoid', 'sigmiod'] })).toEqual(["there is no concept 'sigmiod'"]);
});

test('a misconception without texts or programs is caught', () => {
  expect(checkTexts({ ...sigmoid, mutants: { ...sigmoid.mutants, rounding: () => 0 } })).toEqual([
    'mutants/rounding.py is missing',
    'mutants/rounding.ts is missing',
    "the misconception 'rounding' has no text",
  ]);
});

test('a statement whose worked example is not the first visible case is caught', () => {
  const moved = { ...sigmoid, visible: [{ criterion: 'middle', input: [1.7] }] };
  expect(checkTexts(moved)).toHaveLength(2);
});

test('programs that do not do what their names say are caught', async () => {
  // A sandbox that never runs anything: every program of the folder has to be reported.
  const result: RunResult = { status: 'time-limit', error: null, calls: [], console: '', timeMs: 0, memoryBytes: 0 };
  const sandbox: Sandbox = { run: async () => result };
  const found = await checkPrograms(sigmoid, sandbox);
  expect(found).toHaveLength(4 + 6 + 14);
  expect(found[0]).toBe("starter.py should run and score less than 1: time-limit, score 0 (seed 'one')");
  expect(found.at(-1)).toMatch(/^mutants\/.* should fail: time-limit/);
});

test('a starter or a solution that is told of a mistake is caught', async () => {
  const mutant = sigmoid.mutants['exponent-sign'] ?? sigmoid.reference;
  const run: Sandbox['run'] = async ({ calls }) => ({
    status: 'completed',
    error: null,
    calls: calls.map((input) => ({ output: mutant(...input), trace: [], console: '' })),
    console: '',
    timeMs: 0,
    memoryBytes: 0,
  });
  const found = await checkPrograms(sigmoid, { run });
  expect(found[0]).toBe("starter.py should not be named, but is exponent-sign (seed 'one')");
});

test('what stands in code or in a formula does not count as prose', () => {
  const text =
    '## A\n\nOne $x$ two.\n\n$$\n\\# y\n$$\n\n![three](figure:chain-w1)\n\n```python\n# four $z$\n```\n\n### B 中文\n';
  expect(parse(text)).toEqual({
    headings: [2, 3],
    figures: ['chain-w1'],
    code: ['python\n# four $z$'],
    display: ['\\# y'],
    inline: ['x'],
    words: 4,
    han: 2,
  });
});
