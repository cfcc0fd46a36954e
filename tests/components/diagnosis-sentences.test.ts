import { readFileSync, writeFileSync } from 'node:fs';
import { createTranslator } from 'use-intl/core';
import { expect, test } from 'vitest';
import { diagnosisSentences } from '#components/diagnosis/sentence.ts';
import { exerciseBySlug, exercises } from '#exercises/catalog.ts';
import { misconceptions } from '#exercises/misconceptions.ts';
import type { Exercise } from '#grader/exercise.ts';
import type { Diagnosis } from '#grader/report.ts';
import { joinSentences } from '#lib/join-sentences.ts';
import en from '#messages/en.json' with { type: 'json' };
import zh from '#messages/zh.json' with { type: 'json' };
import { diagnosed } from '#tests/grader/diagnose/submitted.ts';

const translators = {
  en: createTranslator({ locale: 'en', messages: en, namespace: 'Diagnosis' }),
  zh: createTranslator({ locale: 'zh', messages: zh, namespace: 'Diagnosis' }),
};
const locales = ['en', 'zh'] as const;
type Locale = (typeof locales)[number];

const said = (diagnosis: Diagnosis, locale: Locale) => diagnosisSentences(diagnosis, translators[locale]);

// by name, so that the order in which an exercise lists its mutants says nothing
const mutantsOf = (exercise: Exercise) =>
  Object.entries(exercise.mutants)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, mutant]) => ({ id, diagnosis: diagnosed(exercise, mutant) }));

/** The feedback on every mutant as a learner reads it. */
function feedback(locale: Locale) {
  return Object.fromEntries(
    exercises.map((exercise) => [
      exercise.slug,
      Object.fromEntries(
        mutantsOf(exercise).map(({ id, diagnosis }) => [
          id,
          {
            name: misconceptions[id]?.name[locale],
            sentences: diagnosis ? said(diagnosis, locale) : [],
          },
        ]),
      ),
    ]),
  );
}

for (const locale of locales) {
  test(`the feedback on every mutant reads as it was approved, in ${locale}`, () => {
    const file = `tests/golden/feedback.${locale}.json`;
    const rendered = `${JSON.stringify(feedback(locale), null, 2)}\n`;
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, rendered);
    expect(rendered).toBe(readFileSync(file, 'utf8'));
  });
}

function diagnosisOf(slug: string, misconception: string): Diagnosis {
  const exercise = exerciseBySlug(slug);
  const mutant = exercise?.mutants[misconception];
  const diagnosis = exercise && mutant ? diagnosed(exercise, mutant) : null;
  if (!diagnosis) throw new Error(`${misconception} is not diagnosed`);
  return diagnosis;
}

const both = (diagnosis: Diagnosis) => locales.map((locale) => joinSentences(said(diagnosis, locale)));

test('a factor taken twice or divided by is told as such', () => {
  const right = diagnosisOf('backprop-w1', 'missing-weight-in-chain');
  const [power] = right.factors;
  if (!power) throw new Error('no factor');
  const changed = (code: Diagnosis['code'], exponent: number): Diagnosis => ({
    ...right,
    code,
    factors: [{ ...power, exponent }],
  });
  expect(both(changed('extra-factor', 1))).toEqual([
    'Your result is the right one times `w5`: you multiplied by it twice.',
    '你的结果等于正确值再乘以 `w5`：这个因子乘了两次。',
  ]);
  expect(both(changed('inverted-factor', -2))).toEqual([
    'Your result is divided by `w5` where it should be multiplied by it.',
    '你的结果里，本该乘以 `w5`，却除以了它。',
  ]);
});

test('what does not belong to the chain is named, multiplied or divided by', () => {
  const extra = diagnosisOf('backprop-w5', 'extra-weight-in-chain');
  const divided: Diagnosis = { ...extra, factors: extra.factors.map((each) => ({ ...each, exponent: -1 })) };
  expect(both(divided)).toEqual([
    'Your result is the right one divided by `w5`, which is no factor of this chain.',
    '你的结果等于正确值除以 `w5`，而这条链里没有这个因子。',
  ]);
});

test('a plain number is told as the fraction that it is', () => {
  const diagnosis: Diagnosis = {
    ...diagnosisOf('backprop-w5', 'missing-factor-2'),
    code: 'constant',
    factors: [],
    value: -1 / 3,
  };
  expect(both(diagnosis)[0]).toBe(
    'Your result is always the right one times `−1/3`, a number that is no factor of this chain.',
  );
});

test('two factors that are missing are told in one sentence, and a flipped sign with them', () => {
  const slope = diagnosisOf('backprop-w1', 'missing-hidden-sigmoid-derivative');
  const weight = diagnosisOf('backprop-w1', 'missing-weight-in-chain');
  const diagnosis: Diagnosis = { ...slope, factors: [...slope.factors, ...weight.factors], negated: true };
  expect(both(diagnosis)).toEqual([
    'Your result is the right one divided by `σ′(z_h1)·w5`: the factors `∂h1/∂z_h1` and `∂z_o1/∂h1` are missing. Besides, the sign is flipped.',
    '你的结果等于正确值除以 `σ′(z_h1)·w5`：少乘了因子 `∂h1/∂z_h1` 和 `∂z_o1/∂h1`。另外，符号反了。',
  ]);
});

test('what is wrong inside of another thing than the one asked for is told besides', () => {
  const half: Diagnosis = {
    ...diagnosisOf('backprop-w5', 'returns-weight-not-gradient'),
    factors: diagnosisOf('backprop-w5', 'missing-factor-2').factors,
  };
  expect(said(half, 'en')).toEqual([
    'You returned `w5 − ∂L/∂w5`, a new value for `w5`; the task asks for `∂L/∂w5` itself.',
    'Besides, `2` is missing.',
  ]);
});

test('no formula is left open, and no value unnamed', () => {
  for (const exercise of exercises) {
    for (const { diagnosis } of mutantsOf(exercise)) {
      if (!diagnosis) continue;
      for (const sentence of locales.flatMap((locale) => said(diagnosis, locale))) {
        expect(sentence.split('`').length % 2).toBe(1);
        expect(sentence).not.toMatch(/undefined|null|NaN|``/);
      }
    }
  }
});
