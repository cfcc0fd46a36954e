import { createTranslator } from 'use-intl/core';
import { expect, test } from 'vitest';
import { type LossPoints, lossPoints } from '#components/plot/loss-curve-points.ts';
import { lossCurveSentences } from '#components/plot/loss-curve-sentences.ts';
import type { Plain } from '#grader/plain.ts';
import { joinSentences } from '#lib/join-sentences.ts';
import en from '#messages/en.json' with { type: 'json' };
import zh from '#messages/zh.json' with { type: 'json' };

const english = createTranslator({ locale: 'en', messages: en, namespace: 'LossCurve' });
const chinese = createTranslator({ locale: 'zh', messages: zh, namespace: 'LossCurve' });
const tolerance = { rtol: 1e-6, atol: 1e-9 };
const right = [0.4, 0.3, 0.25, 0.2];

const points = (losses: Plain): LossPoints | null => lossPoints({ p: {}, losses: right }, { p: {}, losses }, 'losses');

function told(losses: Plain): string[] {
  const drawn = points(losses);
  return drawn ? [english, chinese].map((t) => joinSentences(lossCurveSentences(drawn, tolerance, t))) : [];
}

test('losses that are right are said to be, with where they start and end', () => {
  expect(told(right)).toEqual([
    'Your losses are right in every epoch, from 0.4 after the first to 0.2 after the last.',
    '每个轮次的损失都对：从第一个轮次之后的 0.4 到最后一个轮次之后的 0.2。',
  ]);
});

test('the first loss that is wrong is told with its epoch', () => {
  expect(told([0.4, 0.3, 0.26, 0.21])).toEqual([
    'Your losses go wrong in epoch 3: yours is 0.26, right is 0.25.',
    '从第 3 个轮次起，损失不对了：你的是 0.26，正确的是 0.25。',
  ]);
  expect(told([0.5, 0.3, 0.26, 0.21])[0]).toBe(
    'Already your first loss is not the right one: yours is 0.5, right is 0.4.',
  );
});

test('a loss that never changes, or grows, is worth a word', () => {
  expect(told([0.5, 0.5, 0.5, 0.5])[0]).toContain('Yours never change, while the right ones fall from 0.4 to 0.2.');
  expect(told([0.5, 0.6, 0.7, 0.8])[1]).toContain('你的损失到最后反而升高了');
});

test('too few losses, too many, none, and what is no number', () => {
  expect(told([0.4, 0.3])[0]).toBe('Your list holds 2 losses; there should be 4, one for each epoch.');
  expect(told([...right, 0.1])[1]).toBe('你的列表里有 5 个损失，应该有 4 个，每个轮次一个。');
  expect(told([])[0]).toContain('Your list holds no losses');
  expect(told([0.4, null, { $: 'nan' }, 0.2])[0]).toContain('2 of your losses are not a number');
  for (const answer of ['0.4', null, { 0: 0.4 }]) expect(told(answer)[0]).toContain('holds no list of losses');
  expect(lossPoints({ losses: right }, 0.4, 'losses')?.given).toBeNull();
});

test('losses far above the right ones do not make those flat', () => {
  expect(told([40, 30, 20, 10])[0]).toContain('Part of your curve is outside the picture.');
});

test('one epoch makes no curve, nor does an answer that holds no losses', () => {
  expect(lossPoints({ losses: [0.4] }, { losses: [0.4] }, 'losses')).toBeNull();
  expect(lossPoints(0.5, { losses: right }, 'losses')).toBeNull();
});
