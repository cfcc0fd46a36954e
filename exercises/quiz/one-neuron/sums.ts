import { fixed, parameterised } from '#exercises/quiz/define.ts';
import { comesTo, listed, maths, numberFacts, rounded } from '#exercises/quiz/numbers.ts';
import { answerOf, drawMei, worked } from '#exercises/quiz/one-neuron/mei.ts';
import { gradients } from '#grader/autograd/backward.ts';
import { add, leaves, mul, sub, sum } from '#grader/autograd/value.ts';

export const weightedSum = parameterised({
  id: 'weighted-sum-of-mei',
  kind: 'number',
  concepts: ['weighted-sum'],
  generate: drawMei,
  build: (mei) => {
    const { x1, x2, w1, w2, b } = mei;
    const { z, a } = answerOf(mei);
    const facts = numberFacts({
      right: z,
      decimals: 2,
      wrong: {
        'missing-bias': answerOf({ ...mei, b: 0 }).z,
        'bias-subtracted': answerOf({ ...mei, b: -b }).z,
        'inputs-swapped': answerOf({ ...mei, x1: x2, x2: x1 }).z,
        'mean-not-sum': answerOf({ ...mei, w1: w1 / 2, w2: w2 / 2 }).z,
        'activation-too-early': a,
      },
    });
    if (!facts) return null;
    const facing = listed([`$w_1 = ${w1}$`, `$w_2 = ${w2}$`, `$b = ${b}$`]);
    const sum = `$z = ${worked(mei)} = ${rounded(z)}$`;
    return {
      facts,
      prompt: {
        en: `Mei has watched $x_1 = ${x1}$ cooking videos this week. A new one is $x_2 = ${x2}$ long, in units of ten minutes. The neuron has ${facing.en}. What is its weighted sum $z$?`,
        zh: `小梅这周看了 $x_1 = ${x1}$ 个烹饪视频。新视频的长度是 $x_2 = ${x2}$（以十分钟为单位）。神经元的参数是 ${facing.zh}。它的加权和 $z$ 等于多少？`,
      },
      explanation: {
        en: `Each input meets its own weight, and the bias is added once: ${sum}. ${z > 0 ? 'It is above zero: the evidence in favour has won.' : 'It is below zero: the evidence against has won.'} The sigmoid comes only after that.`,
        zh: `每个输入乘以自己的权重，偏置只加一次：${sum}。${z > 0 ? '它大于零，说明支持的一方占了上风。' : '它小于零，说明反对的一方占了上风。'}Sigmoid 是下一步的事。`,
      },
    };
  },
});

export const tradeOff = parameterised({
  id: 'videos-for-minutes',
  kind: 'number',
  concepts: ['weighted-sum'],
  generate: (random) => ({ ...drawMei(random), longer: random.pick([2, 3, 4, 5]) }),
  build: ({ longer, ...mei }) => {
    const { x1, x2, w1, w2, b } = mei;
    const inputs = leaves({ x1, x2 });
    const slopes = gradients(sum([mul(w1, inputs.x1), mul(w2, inputs.x2), b]), inputs);
    const videos = (-longer * slopes.x2) / slopes.x1;
    const facts = numberFacts({
      right: videos,
      decimals: 2,
      wrong: {
        'trade-off-upside-down': (-longer * slopes.x1) / slopes.x2,
        'bias-in-trade-off': (-longer * slopes.x2 - b) / slopes.x1,
        'weights-play-no-part': longer,
      },
    });
    if (!facts || videos > 8) return null;
    const equation = `$${w1} \\cdot n = ${-w2} \\cdot ${longer}$`;
    return {
      facts,
      prompt: {
        en: `In Mei’s neuron $w_1 = ${w1}$ belongs to the number of cooking videos watched, $w_2 = ${w2}$ to the length in units of ten minutes, and $b = ${b}$. A video gets ${longer * 10} minutes longer. How many more videos would Mei have to have watched for the answer to stay the same? (Two decimals; fractions of videos are allowed here.)`,
        zh: `小梅的神经元里，$w_1 = ${w1}$ 对应她看过的烹饪视频个数，$w_2 = ${w2}$ 对应片长（以十分钟为单位），另外 $b = ${b}$。一个视频变长了 ${longer * 10} 分钟。要让答案保持不变，小梅得再多看过几个视频？（保留两位小数，这里允许不是整数。）`,
      },
      explanation: {
        en: `The longer video lowers the sum by ${maths(longer * -w2)}; $n$ more videos watched raise it by $${w1} \\cdot n$. So ${equation}, and $n ${comesTo(videos, 2)}$. The bias plays no part: it is the same before and after.`,
        zh: `片长增加，使和减少 ${maths(longer * -w2)}；多看 $n$ 个视频，使和增加 $${w1} \\cdot n$。于是 ${equation}，解得 $n ${comesTo(videos, 2)}$。偏置不起作用：前后都是同一个数。`,
      },
    };
  },
});

/** What is left of two neurons that only add up when the input's share is taken off: the bias of both together. */
function twoStraightNeurons(values: Readonly<Record<string, number>>): number {
  const { w1 = 0, b1 = 0, w2 = 0, b2 = 0 } = values;
  const { x } = leaves({ x: 1 });
  const out = add(mul(w2, add(mul(w1, x), b1)), b2);
  const { x: weight } = gradients(out, { x });
  return sub(out, mul(weight, x)).data;
}

export const straightOnStraight = fixed({
  id: 'straight-on-straight',
  kind: 'formula',
  concepts: ['neuron', 'weighted-sum'],
  prompt: {
    en: 'Two neurons without an activation stand in a row: the first hands on $w_1 x + b_1$, the second weighs that with $w_2$ and adds $b_2$. One single neuron could do the same. Its weight is $w_2 w_1$. What is its **bias**?',
    zh: '两个没有激活函数的神经元前后相接：第一个交出 $w_1 x + b_1$，第二个给它乘上权重 $w_2$，再加上 $b_2$。同样的事，一个神经元就能做到，它的权重是 $w_2 w_1$。它的**偏置**是什么？',
  },
  explanation: {
    en: 'Multiply out: $w_2 (w_1 x + b_1) + b_2 = w_2 w_1 x + w_2 b_1 + b_2$. What does not hang on $x$ is the bias: $w_2 b_1 + b_2$. To the second neuron the first one’s bias is a part of its input, so it is weighed like everything else.',
    zh: '把括号乘开：$w_2 (w_1 x + b_1) + b_2 = w_2 w_1 x + w_2 b_1 + b_2$。与 $x$ 无关的部分就是偏置：$w_2 b_1 + b_2$。在第二个神经元看来，第一个的偏置也是输入的一部分，和别的一样要乘以权重。',
  },
  facts: {
    variables: { w1: [0.3, 2], b1: [0.3, 2], w2: [1.2, 3], b2: [0.3, 2] },
    answer: twoStraightNeurons,
    solution: 'w2*b1 + b2',
    wrong: [
      { answer: 'b1 + b2', misconception: 'bias-goes-unweighed' },
      { answer: 'w2*b1', misconception: 'missing-bias' },
      { answer: 'w2*w1*b1 + b2', misconception: 'bias-weighed-twice' },
    ],
  },
});
