import katex from 'katex';
import { expect, test } from 'vitest';
import { exerciseBySlug, exercises } from '#exercises/catalog.ts';
import type { Exercise } from '#grader/exercise.ts';
import type { Diagnosis } from '#grader/report.ts';
import { chainTex, linksTaken } from '#lib/chain-formula.ts';
import { asFraction, nameTex, numberTex } from '#lib/factor-tex.ts';
import { diagnosed } from '#tests/grader/diagnose/submitted.ts';

const tex = (diagnosis: Diagnosis) => chainTex(diagnosis, (piece, mark) => `[${piece}: ${mark}]`);

function diagnosisOf(slug: string, misconception: string): Diagnosis {
  const exercise = exerciseBySlug(slug) as Exercise;
  const diagnosis = diagnosed(exercise, exercise.mutants[misconception] as Exercise['reference']);
  if (!diagnosis) throw new Error(`${misconception} is not diagnosed`);
  return diagnosis;
}

test('the chain is set link by link, and the link that was left out stands out', () => {
  expect(tex(diagnosisOf('backprop-w1', 'missing-hidden-sigmoid-derivative'))).toEqual([
    String.raw`\dfrac{\partial L}{\partial w_{1}} = \dfrac{\partial L}{\partial o_{1}} \cdot \dfrac{\partial o_{1}}{\partial z_{o1}} \cdot \dfrac{\partial z_{o1}}{\partial h_{1}} \cdot [\dfrac{\partial h_{1}}{\partial z_{h1}}: missing] \cdot \dfrac{\partial z_{h1}}{\partial w_{1}}`,
    String.raw`\phantom{\dfrac{\partial L}{\partial w_{1}}} = 2 \cdot {(o_{1} - y)} \cdot o_{1} \cdot {(1 - o_{1})} \cdot w_{5} \cdot [h_{1} \cdot {(1 - h_{1})}: missing] \cdot x_{1}`,
  ]);
});

test('of a link that is only half there, the missing half alone stands out', () => {
  expect(tex(diagnosisOf('backprop-w5', 'missing-factor-2'))[1]).toContain(
    String.raw`[2: missing] \cdot {(o_{1} - y)}`,
  );
});

test('what came from elsewhere stands beside what it replaced', () => {
  expect(tex(diagnosisOf('backprop-w1', 'wrong-weight-in-chain'))[1]).toContain(
    String.raw`[w_{5}: missing] \cdot [w_{6}: extra]`,
  );
  const [, slopes] = tex(diagnosisOf('backprop-w1', 'sigmoid-derivative-of-activation'));
  expect(slopes).toContain(String.raw`{(1 - o_{1})}: missing] \cdot [\sigma'(o_{1}): extra]`);
  expect(slopes).toContain(String.raw`{(1 - h_{1})}: missing] \cdot [\sigma'(h_{1}): extra]`);
});

test('a chain that stops on the way lacks everything after it', () => {
  const stopped = diagnosisOf('backprop-w1', 'stops-at-hidden');
  expect(linksTaken(stopped)).toBe(3);
  expect(tex(stopped)[0]?.match(/missing/g)).toHaveLength(2);
});

test('a factor taken twice, divided by, or a plain number is shown as such', () => {
  const right = diagnosisOf('backprop-w5', 'missing-factor-2');
  const power = right.factors[0];
  if (!power) throw new Error('no factor');
  const changed = (exponent: number): Diagnosis => ({ ...right, factors: [{ ...power, exponent }] });
  expect(tex(changed(1))[1]).toContain('[2: twice]');
  expect(tex(changed(-2))[1]).toContain('[2: inverted]');
  expect(tex({ ...right, factors: [], value: -1 / 3 })[1]).toMatch(/\\cdot \[\(-\\tfrac\{1\}\{3\}\): extra\]$/);
});

test('a step shows what it lacks: the learning rate, the old weight, the minus', () => {
  const update = (misconception: string) => tex(diagnosisOf('gradient-descent-step', misconception));
  expect(update('missing-learning-rate')).toEqual([
    String.raw`w_{\text{new}} = w \mathbin{-} [\alpha: missing] \cdot \mathrm{gradient}`,
  ]);
  expect(update('gradient-ascent')).toEqual([
    String.raw`w_{\text{new}} = w \mathbin{[-: flipped]} \alpha \cdot \mathrm{gradient}`,
  ]);
  expect(update('returns-change-not-weight')).toEqual([
    String.raw`w_{\text{new}} = [w: missing] \mathbin{-} \alpha \cdot \mathrm{gradient}`,
  ]);
});

test('in a step the derivative is taken apart only when something in it is wrong', () => {
  expect(tex(diagnosisOf('sgd-step', 'gradient-ascent'))).toEqual([
    String.raw`w_{1}^{\text{new}} = w_{1} \mathbin{[-: flipped]} \alpha \cdot \dfrac{\partial L}{\partial w_{1}}`,
  ]);
  expect(tex(diagnosisOf('sgd-step', 'biases-not-updated'))).toEqual([
    String.raw`b_{1}^{\text{new}} = b_{1} \; [- \alpha \cdot \dfrac{\partial L}{\partial b_{1}}: missing]`,
  ]);
  expect(tex(diagnosisOf('sgd-step', 'missing-factor-2'))).toHaveLength(2);
});

test('KaTeX can set the formula of every diagnosis', () => {
  for (const exercise of exercises) {
    for (const mutant of Object.values(exercise.mutants)) {
      const diagnosis = diagnosed(exercise, mutant);
      if (!diagnosis) continue;
      for (const each of [diagnosis, ...diagnosis.others]) {
        const lines = tex({ ...diagnosis, ...each });
        expect(lines.length).toBeGreaterThan(0);
        for (const line of lines) {
          expect(() => katex.renderToString(line, { throwOnError: true, strict: 'error' })).not.toThrow();
        }
      }
    }
  }
});

test('names are set as mathematics: digits below, quantities of a neuron below its z', () => {
  expect(['w1', 'z_h1', 'o1', 'L', 'y', 'gradient'].map(nameTex)).toEqual([
    'w_{1}',
    'z_{h1}',
    'o_{1}',
    'L',
    'y',
    '\\mathrm{gradient}',
  ]);
});

test('a number is set as the fraction that it is', () => {
  expect([0.5, -2 / 3, 3, 0.123].map(numberTex)).toEqual(['\\tfrac{1}{2}', '(-\\tfrac{2}{3})', '3', '0.123']);
  expect([asFraction(0.75), asFraction(0.123)]).toEqual([[3, 4], null]);
});

test('without a chain there is no formula', () => {
  expect(tex({ ...diagnosisOf('backprop-w5', 'sign-flipped'), chain: [] })).toEqual([]);
});
