import { createTranslator } from 'use-intl/core';
import { expect, test } from 'vitest';
import { differenceSentence } from '#components/report/difference-sentence.ts';
import { compare } from '#grader/compare.ts';
import type { Output, Plain } from '#grader/plain.ts';
import en from '#messages/en.json' with { type: 'json' };
import zh from '#messages/zh.json' with { type: 'json' };

const english = createTranslator({ locale: 'en', messages: en, namespace: 'Report.difference' });
const chinese = createTranslator({ locale: 'zh', messages: zh, namespace: 'Report.difference' });

function told(expected: Plain, output: Output): [string, string][] {
  const differences = compare(expected, output, { rtol: 1e-6, atol: 1e-9 });
  return differences.map((each) => [differenceSentence(each, english), differenceSentence(each, chinese)]);
}

test('a wrong number is told with the difference and what was allowed', () => {
  expect(told(0.5, 0.25)).toEqual([
    ['expected 0.5, got 0.25; |Δ| = 0.25, allowed 5.01e−7', '期望 0.5，得到 0.25；|Δ| = 0.25，允许 5.01e−7'],
  ]);
});

test('a learner who returns the text of a number reads just that', () => {
  expect(told(0.5, '0.5')).toEqual([["expected a number, got the text '0.5'", "期望一个数，得到文本 '0.5'"]]);
});

test('a forgotten return is named', () => {
  expect(told(0.5, null)).toEqual([
    [
      'expected a number, got nothing (null) — is a return missing?',
      '期望一个数，得到空值（null），是不是漏了 return？',
    ],
  ]);
});

test('NaN and infinity are not numbers', () => {
  expect(told(0.5, { $: 'nan' }).concat(told(0.5, { $: 'infinity' }))).toEqual([
    ['expected a number, got NaN (not a number)', '期望一个数，得到 NaN（不是数）'],
    ['expected a number, got Infinity, beyond all numbers', '期望一个数，得到 Infinity（超出了数的范围）'],
  ]);
});

test('missing keys, extra keys and wrong lengths have words of their own', () => {
  expect(told({ h1: 1 }, { h2: 1 }).concat(told([1, 2], [1]))).toEqual([
    ['the key “h1” is missing', '缺少键“h1”'],
    ['there is an extra key “h2”', '多出了键“h2”'],
    ['expected 2 entries, got 1', '期望 2 项，得到 1 项'],
  ]);
});
