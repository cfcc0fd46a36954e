import katex from 'katex';
import { expect, test } from 'vitest';
import { exerciseBySlug } from '#exercises/catalog.ts';
import type { Exercise } from '#grader/exercise.ts';
import type { Diagnosis } from '#grader/report.ts';
import { chainSegments, chainTex, foreignFactors, nameTex } from '#lib/chain-formula.ts';
import { diagnosed } from '#tests/grader/diagnose/submitted.ts';

const colours = { missing: '#b4530a', wrong: '#a00000' };

function diagnosisOf(slug: string, misconception: string): Diagnosis {
  const exercise = exerciseBySlug(slug) as Exercise;
  const diagnosis = diagnosed(exercise, exercise.mutants[misconception] as Exercise['reference']);
  if (!diagnosis) throw new Error(`${misconception} is not diagnosed`);
  return diagnosis;
}

test('the chain is set link by link, and the link that was left out stands out', () => {
  const missing = diagnosisOf('backprop-w1', 'missing-hidden-sigmoid-derivative');
  expect(chainTex(missing, colours)).toBe(
    String.raw`\frac{\partial L}{\partial w_{1}} = ` +
      String.raw`\frac{\partial L}{\partial o_{1}} \cdot \frac{\partial o_{1}}{\partial z_{o_{1}}} \cdot \frac{\partial z_{o_{1}}}{\partial h_{1}} \cdot \textcolor{#b4530a}{\frac{\partial h_{1}}{\partial z_{h_{1}}}} \cdot \frac{\partial z_{h_{1}}}{\partial w_{1}} = ` +
      String.raw`2 \cdot (o_{1} - y) \cdot o_{1} \cdot (1 - o_{1}) \cdot w_{5} \cdot \textcolor{#b4530a}{h_{1} \cdot (1 - h_{1})} \cdot x_{1}`,
  );
  expect(chainSegments(missing, colours).map(({ mark }) => mark)).toEqual([
    'plain',
    'plain',
    'plain',
    'missing',
    'plain',
  ]);
});

test('of a link that is only half there, the missing half alone stands out', () => {
  expect(chainTex(diagnosisOf('backprop-w5', 'missing-factor-2'), colours)).toContain(
    String.raw`\textcolor{#b4530a}{2} \cdot (o_{1} - y)`,
  );
});

test('what came from elsewhere is named, and what it replaced stands out', () => {
  const wrong = diagnosisOf('backprop-w1', 'wrong-weight-in-chain');
  expect(foreignFactors(wrong)).toEqual(['w_{6}']);
  expect(chainTex(wrong, colours)).toContain(String.raw`\textcolor{#b4530a}{w_{5}}`);
  const twice = diagnosisOf('backprop-w5', 'sigmoid-derivative-of-activation');
  expect(foreignFactors(twice)).toEqual([String.raw`\sigma'(o_{1})`]);
});

test('a step shows its learning rate, which is no foreign factor when it is missing', () => {
  const missing = diagnosisOf('gradient-descent-step', 'missing-learning-rate');
  expect(foreignFactors(missing)).toEqual([]);
  expect(chainTex(missing, colours)).toBe(
    String.raw`\textcolor{#b4530a}{\alpha} \cdot \frac{\partial L}{\partial w} = \textcolor{#b4530a}{\alpha} \cdot \mathrm{gradient}`,
  );
});

test('KaTeX can set the formula of every diagnosis', () => {
  for (const slug of ['backprop-w1', 'backprop-w5', 'sgd-step', 'gradient-descent-step']) {
    const exercise = exerciseBySlug(slug) as Exercise;
    for (const mutant of Object.values(exercise.mutants)) {
      const diagnosis = diagnosed(exercise, mutant);
      if (!diagnosis) continue;
      for (const each of [diagnosis, ...diagnosis.others]) {
        const tex = [chainTex({ ...each, rate: diagnosis.rate }, colours), ...foreignFactors(each)].join(' ');
        expect(tex.length).toBeGreaterThan(0);
        expect(() => katex.renderToString(tex, { throwOnError: true, strict: 'error' })).not.toThrow();
      }
    }
  }
});

test('names are set as mathematics: digits below, quantities of a neuron below its z', () => {
  expect(['w1', 'z_h1', 'o1', 'L', 'y', 'gradient'].map(nameTex)).toEqual([
    'w_{1}',
    'z_{h_{1}}',
    'o_{1}',
    'L',
    'y',
    '\\mathrm{gradient}',
  ]);
});

test('without a chain there is no formula', () => {
  expect(chainTex({ target: 'w', chain: [], factors: [] }, colours)).toBe('');
});
