import { describe, expect, test } from 'vitest';
import { searchView } from '#server/search.ts';

/** What somebody types, and the place that must be the first, or with `3` among the first three. */
const english: readonly (readonly [query: string, path: string, place: 1 | 3])[] = [
  ['sigmoid', '/exercises/sigmoid', 1],
  ['σ', '/exercises/sigmoid', 1],
  ['sigmoid derivative', '/exercises/sigmoid-derivative', 1],
  ['slope of the sigmoid', '/exercises/sigmoid-derivative', 1],
  ['∂L/∂w1', '/exercises/backprop-w1', 3],
  ['∂L/∂w₁', '/exercises/backprop-w1', 3],
  ['dL/dw5', '/exercises/backprop-w5', 3],
  ['w5', '/exercises/backprop-w5', 3],
  ['grad_w1', '/exercises/backprop-w1', 1],
  ['gradW1', '/exercises/backprop-w1', 1],
  ['relu', '/exercises/tanh-and-relu', 3],
  ['tanh', '/exercises/tanh-and-relu', 3],
  ['overflow', '/exercises/stable-sigmoid', 3],
  ['OverflowError', '/learn/one-neuron#when-numbers-run-out', 3],
  ['Rosenblatt', '/learn/one-neuron#a-cell-that-listens', 3],
  ['synapse', '/learn/one-neuron#a-cell-that-listens', 3],
  ['forward pass', '/exercises/forward-pass', 1],
  ['standardization', '/exercises/standardize', 3],
  ['standard deviation', '/exercises/standardize', 3],
  ['kilograms', '/learn/a-network#from-kilograms-to-numbers-near-zero', 1],
  ['matrix', '/learn/a-network#a-look-ahead-whole-layers-at-once', 3],
  ['2-2-1', '/learn/a-network#the-network-of-this-course', 3],
  ['hidden neuron', '/learn/a-network#what-a-hidden-neuron-is-good-for', 3],
  ['absolute loss', '/exercises/absolute-loss', 3],
  ['mean squared error', '/exercises/mean-squared-error', 3],
  ['MSE', '/exercises/mean-squared-error', 3],
  ['log loss', '/exercises/log-loss', 3],
  ['numerical gradient', '/exercises/numerical-gradient', 1],
  ['gradient descent', '/exercises/gradient-descent-step', 3],
  ['vanishing gradient', '/exercises/vanishing-gradient', 3],
  ['train network', '/exercises/train-network', 3],
  ['autograd', '/exercises/autograd-value', 3],
  ['area under the curve', '/exercises/auc', 1],
  ['AUC', '/exercises/auc', 3],
  ['click probability', '/exercises/click-probability', 3],
  ['rank items', '/exercises/rank-items', 1],
  ['sigmiod', '/exercises/sigmoid', 1],
  ['gradeint descnet', '/exercises/gradient-descent-step', 3],
  ['overflo', '/exercises/stable-sigmoid', 3],
  ['梯度下降的一步', '/exercises/gradient-descent-step', 1],
  ['溢出', '/exercises/stable-sigmoid', 3],
];

const chinese: typeof english = [
  ['sigmoid', '/exercises/sigmoid', 3],
  ['Sigmoid 的导数', '/exercises/sigmoid-derivative', 1],
  ['∂L/∂w₁', '/exercises/backprop-w1', 3],
  ['加权和', '/exercises/weighted-sum', 3],
  ['突触', '/learn/one-neuron#a-cell-that-listens', 3],
  ['溢出', '/exercises/stable-sigmoid', 3],
  ['激活函数', '/exercises/tanh-and-relu', 3],
  ['标准化', '/exercises/standardize', 3],
  ['前向传播', '/exercises/forward-pass', 1],
  ['矩阵', '/learn/a-network#a-look-ahead-whole-layers-at-once', 3],
  ['隐藏神经元', '/learn/a-network#what-a-hidden-neuron-is-good-for', 1],
  ['绝对值损失', '/exercises/absolute-loss', 3],
  ['均方误差', '/exercises/mean-squared-error', 3],
  ['对数损失', '/exercises/log-loss', 3],
  ['数值梯度', '/exercises/numerical-gradient', 1],
  ['反向传播到 w5', '/exercises/backprop-w5', 1],
  ['梯度下降', '/exercises/gradient-descent-step', 3],
  ['消失的梯度', '/exercises/vanishing-gradient', 3],
  ['点击概率', '/exercises/click-probability', 3],
  ['什么是标准化？', '/exercises/standardize', 3],
  ['overflow', '/exercises/stable-sigmoid', 3],
  ['mean squared error', '/exercises/mean-squared-error', 3],
];

describe.each([
  ['en', english],
  ['zh', chinese],
] as const)('on the %s page', (locale, table) => {
  test.each(table)('“%s” leads to %s', (query, path, place) => {
    const paths = searchView(locale, query).hits.map((hit) => hit.path);
    expect(paths.slice(0, place)).toContain(path);
  });
});
