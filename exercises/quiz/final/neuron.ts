import { fixed, parameterised } from '#exercises/quiz/define.ts';
import { bracketed, listed, numberFacts, rounded } from '#exercises/quiz/numbers.ts';
import { answerOf, drawMei } from '#exercises/quiz/one-neuron/mei.ts';

export const partsAndJobs = fixed({
  id: 'parts-and-jobs',
  kind: 'matching',
  concepts: ['neuron', 'weighted-sum'],
  prompt: {
    en: 'What is a neuron made of, and which part does what? One job is left over.',
    zh: '神经元由哪些部分组成，各做什么？有一项任务是多余的。',
  },
  explanation: {
    en: 'Inputs come from outside, weights and bias are what is learned, and the activation gives the result its bend. To say how wrong an answer was is the task of the loss. It stands behind the whole network and belongs to no neuron.',
    zh: '输入来自外面，权重和偏置是学出来的，激活函数把结果弯一下。说明答案错得有多厉害，是损失的任务：它站在整个网络后面，不属于任何一个神经元。',
  },
  facts: {
    pairs: [
      [
        { en: 'an input', zh: '输入' },
        { en: 'brings in a fact about the case at hand', zh: '带来眼前这件事的一项事实' },
      ],
      [
        { en: 'a weight', zh: '权重' },
        { en: 'says how strongly that fact speaks for or against', zh: '说明这项事实支持或反对的力度' },
      ],
      [
        { en: 'the bias', zh: '偏置' },
        { en: 'moves the bar that all the evidence together has to clear', zh: '移动所有证据加起来要越过的门槛' },
      ],
      [
        { en: 'the activation', zh: '激活函数' },
        { en: 'bends the sum, or many layers would be worth one', zh: '把和弯一下，否则多层也只抵得上一层' },
      ],
    ],
    others: [{ en: 'says how wrong the answer was', zh: '说明答案错得有多厉害' }],
  },
});

export const justUndecided = parameterised({
  id: 'just-undecided',
  kind: 'number',
  concepts: ['neuron', 'sigmoid'],
  generate: drawMei,
  build: (mei) => {
    const { x1, x2, w1, w2 } = mei;
    const evidence = answerOf({ ...mei, b: 0 }).z;
    const facts = numberFacts({
      right: -evidence,
      decimals: 2,
      wrong: {
        'bias-joins-the-evidence': evidence,
        'sum-must-be-half': 0.5 - evidence,
        'inputs-swapped': -answerOf({ ...mei, x1: x2, x2: x1, b: 0 }).z,
        'weights-alone': -(w1 + w2),
      },
    });
    if (!facts || Math.abs(evidence) < 0.2) return null;
    const facing = listed([`$x_1 = ${x1}$`, `$x_2 = ${x2}$`, `$w_1 = ${w1}$`, `$w_2 = ${w2}$`]);
    const sum = `$${w1} \\cdot ${x1} + ${bracketed(w2)} \\cdot ${rounded(x2)} = ${rounded(evidence)}$`;
    return {
      facts,
      prompt: {
        en: `A neuron $\\sigma(w_1 x_1 + w_2 x_2 + b)$ has ${facing.en}. Which bias $b$ makes it exactly undecided, so that it answers ½? (Two decimals.)`,
        zh: `神经元 $\\sigma(w_1 x_1 + w_2 x_2 + b)$ 有 ${facing.zh}。偏置 $b$ 取多少，它恰好拿不定主意，也就是给出 ½？（保留两位小数。）`,
      },
      explanation: {
        en: `The sigmoid gives ½ where its sum is 0. Without the bias the sum is ${sum}, so the bias has to cancel just that: $b = ${rounded(-evidence)}$. This is what a bias is for: it says how much evidence is needed.`,
        zh: `和等于 0 时，Sigmoid 给出 ½。不算偏置，和是 ${sum}，所以偏置必须恰好把它抵消：$b = ${rounded(-evidence)}$。偏置正是管这件事的：证据要有多少才够。`,
      },
    };
  },
});
