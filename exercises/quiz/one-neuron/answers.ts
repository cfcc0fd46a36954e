import { numberOptions, parameterised } from '#exercises/quiz/define.ts';
import { even, listed, rounded, tenths, wordless } from '#exercises/quiz/numbers.ts';
import { answerOf, drawMei, worked } from '#exercises/quiz/one-neuron/mei.ts';
import { tanh } from '#grader/autograd/value.ts';

export const answer = parameterised({
  id: 'answer-of-mei',
  kind: 'choice',
  concepts: ['neuron', 'sigmoid'],
  generate: drawMei,
  build: (mei) => {
    const { z, a } = answerOf(mei);
    const withoutBias = answerOf({ ...mei, b: 0 });
    const options = numberOptions({
      right: a,
      wrong: {
        'missing-bias': withoutBias.a,
        'bias-outside-activation': withoutBias.a + mei.b,
        'exponent-sign': 1 - a,
        'tanh-not-sigmoid': tanh(z).data,
      },
      show: (value) => even(value, 3),
    });
    if (!options || Math.abs(z) < 0.2 || Math.abs(z) > 2.5) return null;
    const facing = listed([
      `$x_1 = ${mei.x1}$`,
      `$x_2 = ${mei.x2}$`,
      `$w_1 = ${mei.w1}$`,
      `$w_2 = ${mei.w2}$`,
      `$b = ${mei.b}$`,
    ]);
    const sum = `$z = ${worked(mei)} = ${rounded(z)}$`;
    const result = `$\\sigma(${rounded(z)}) = \\frac{1}{1 + e^{${rounded(-z)}}} \\approx ${a.toFixed(3)}$`;
    return {
      facts: { options },
      prompt: {
        en: `A neuron has ${facing.en}. What does it answer?`,
        zh: `某个神经元有 ${facing.zh}。它给出的答案是多少？`,
      },
      explanation: {
        en: `Weigh and add first, bias included: ${sum}. Then bend the sum: ${result}. Even without a calculator some options are out: the answer lies between 0 and 1, and it is ${z > 0 ? 'above' : 'below'} ½, because the sum is ${z > 0 ? 'above' : 'below'} zero.`,
        zh: `先加权求和，偏置也算在内：${sum}。再把和弯一下：${result}。不用计算器也能排除几个选项：答案在 0 和 1 之间；和${z > 0 ? '大' : '小'}于零，答案就${z > 0 ? '大' : '小'}于 ½。`,
      },
    };
  },
});

export const yesSide = parameterised({
  id: 'on-the-yes-side',
  kind: 'choices',
  concepts: ['neuron'],
  generate: (random) => ({
    neuron: { w1: tenths(random, 0.4, 1.2), w2: -tenths(random, 0.4, 1.2), b: -tenths(random, 0.4, 1.6) },
    videos: Array.from({ length: 5 }, () => ({ x1: random.int(0, 5), x2: tenths(random, 0.5, 4) })),
  }),
  build: ({ neuron, videos }) => {
    const { w1, w2, b } = neuron;
    const seen = videos.map((video) => ({
      ...video,
      z: answerOf({ ...neuron, ...video }).z,
      withoutBias: answerOf({ ...neuron, ...video, b: 0 }).z,
    }));
    const yes = seen.filter(({ z }) => z > 0).length;
    const lured = seen.some(({ z, withoutBias }) => z < 0 && withoutBias > 0);
    const distinct = new Set(videos.map(({ x1, x2 }) => `${x1} ${x2}`)).size === videos.length;
    const clear = seen.every(({ z, withoutBias }) => Math.abs(z) > 0.1 && Math.abs(withoutBias) > 0.1);
    if (!lured || !distinct || !clear || yes < 2 || yes > 3) return null;
    const facing = listed([`$w_1 = ${w1}$`, `$w_2 = ${w2}$`, `$b = ${b}$`]);
    const sums = (colon: string) => seen.map(({ x1, x2, z }) => `$(${x1},\\ ${x2})$${colon}$z = ${rounded(z, 2)}$`);
    return {
      facts: {
        options: seen.map(({ x1, x2, z, withoutBias }) => ({
          text: wordless(`$(${x1},\\ ${x2})$`),
          ...(z > 0 ? { right: true } : {}),
          ...(z < 0 && withoutBias > 0 ? { misconception: 'missing-bias' } : {}),
        })),
      },
      prompt: {
        en: `A neuron $\\sigma(w_1 x_1 + w_2 x_2 + b)$ has ${facing.en}. To which of these inputs $(x_1, x_2)$ does it answer with more than ½? You need no exponential.`,
        zh: `神经元 $\\sigma(w_1 x_1 + w_2 x_2 + b)$ 的参数是 ${facing.zh}。对下面哪些输入 $(x_1, x_2)$，它的答案大于 ½？不需要算指数。`,
      },
      explanation: {
        en: `The sigmoid is above ½ exactly where the weighted sum is above zero, so the sums decide. ${sums(': ').join('; ')}. The neuron says yes to ${yes} of them.`,
        zh: `加权和大于零，Sigmoid 才大于 ½，所以只看和就够了。${sums('：').join('；')}。它对其中 ${yes} 个说“是”。`,
      },
    };
  },
});
