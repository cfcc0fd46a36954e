import { apart, fixed, parameterised } from '#exercises/quiz/define.ts';
import { losses } from '#exercises/quiz/loss/day.ts';
import { even, hundredths, maths, rounded, wordless } from '#exercises/quiz/numbers.ts';
import { gradients } from '#grader/autograd/backward.ts';
import { leaves, sigmoid } from '#grader/autograd/value.ts';

type Kind = keyof typeof losses;

function overGuess(kind: Kind, y: number, at: number): number {
  const { guess } = leaves({ guess: at });
  return gradients(losses[kind](y, guess), { guess }).guess;
}

/** Over the sum behind the prediction, which it reaches through the sigmoid. */
function overSum(kind: Kind, y: number, at: number): number {
  const { z } = leaves({ z: Math.log(at / (1 - at)) });
  return gradients(losses[kind](y, sigmoid(z)), { z }).z;
}

export const whatTheSlopesSay = parameterised({
  id: 'what-the-slopes-say',
  kind: 'matching',
  concepts: ['loss', 'log-loss'],
  generate: (random) => ({ y: random.int(0, 1), guess: hundredths(random, 0.06, 0.94) }),
  build: ({ y, guess }) => {
    const slopes = {
      absolute: overGuess('absolute', y, guess),
      squared: overGuess('squared', y, guess),
      log: overGuess('log', y, guess),
      overSum: overSum('log', y, guess),
    };
    const other = -slopes.squared;
    if (!apart([...Object.values(slopes), other], 0.1)) return null;
    const shown = (value: number) => wordless(even(value, 2));
    const raise = slopes.absolute < 0;
    const q = y === 1 ? guess : 1 - guess;
    return {
      facts: {
        pairs: [
          [{ en: 'absolute loss, over $\\hat{y}$', zh: '绝对值损失，对 $\\hat{y}$' }, shown(slopes.absolute)],
          [{ en: 'squared loss, over $\\hat{y}$', zh: '平方损失，对 $\\hat{y}$' }, shown(slopes.squared)],
          [{ en: 'log loss, over $\\hat{y}$', zh: '对数损失，对 $\\hat{y}$' }, shown(slopes.log)],
          [
            {
              en: 'log loss, over the sum $z$ behind $\\hat{y} = \\sigma(z)$',
              zh: '对数损失，对 $\\hat{y} = \\sigma(z)$ 中的和 $z$',
            },
            shown(slopes.overSum),
          ],
        ],
        others: [shown(other)],
      },
      prompt: {
        en: `The label is $y = ${y}$, the prediction $\\hat{y} = ${guess}$. Which slope is which? One number is left over.`,
        zh: `标签是 $y = ${y}$，预测值是 $\\hat{y} = ${guess}$。哪个斜率属于谁？有一个数是多余的。`,
      },
      explanation: {
        en: `The label lies ${raise ? 'above' : 'below'} the prediction, so every slope is ${raise ? 'negative: raise it' : 'positive: lower it'}. The absolute loss says so in an even voice, ${maths(slopes.absolute)}. The squared one has twice the error, ${maths(slopes.squared, 2)}. Log loss has 1 over the chance given to the truth, ${rounded(q)}, hence ${maths(slopes.log, 2)}. Over the sum, the sigmoid makes of that just prediction minus label: $${guess} - ${y} = ${rounded(slopes.overSum, 2)}$.`,
        zh: `标签在预测值的${raise ? '上' : '下'}方，所以每个斜率都是${raise ? '负的：该调高' : '正的：该调低'}。绝对值损失不紧不慢，总是 ${maths(slopes.absolute)}。平方损失是误差的两倍，${maths(slopes.squared, 2)}。对数损失的大小是 1 除以给真实结果的概率 ${rounded(q)}，也就是 ${maths(slopes.log, 2)}。对和求斜率，Sigmoid 又把它变成预测值减标签：$${guess} - ${y} = ${rounded(slopes.overSum, 2)}$。`,
      },
    };
  },
});

export const squareThroughSigmoid = fixed({
  id: 'square-through-the-sigmoid',
  kind: 'formula',
  concepts: ['loss', 'derivative'],
  prompt: {
    en: 'A network sets the sum $z$; the prediction is $p = \\sigma(z)$ and the loss $(y - p)^2$. What is the slope of the loss over $z$? Write it with $p$ and $y$.',
    zh: '网络能改动的是和 $z$，预测值是 $p = \\sigma(z)$，损失是 $(y - p)^2$。损失对 $z$ 的斜率是什么？用 $p$ 和 $y$ 写出来。',
  },
  explanation: {
    en: 'Two slopes one after the other: that of the loss over $p$, $-2(y - p) = 2(p - y)$, times that of the sigmoid, $p(1 - p)$. Together $2(p - y)\\,p(1 - p)$. Close to 0 or 1 the last factors are tiny: with the squared loss a sure mistake is hardly heard. With log loss they would have cancelled, and $p - y$ would remain.',
    zh: '前后两个斜率相乘：损失对 $p$ 的斜率 $-2(y - p) = 2(p - y)$，乘以 Sigmoid 的斜率 $p(1 - p)$，合起来是 $2(p - y)\\,p(1 - p)$。接近 0 或 1 时，后面的因子非常小：用平方损失，自信的错误几乎听不见。换成对数损失，它们会恰好约掉，只剩 $p - y$。',
  },
  facts: {
    variables: { p: [0.1, 0.9], y: [0, 1] },
    answer: ({ p = 0.5, y = 0 }) => {
      const { z } = leaves({ z: Math.log(p / (1 - p)) });
      return gradients(losses.squared(y, sigmoid(z)), { z }).z;
    },
    solution: '2*(p - y)*p*(1 - p)',
    wrong: [
      { answer: '2*(y - p)*p*(1 - p)', misconception: 'sign-flipped' },
      { answer: '2*(p - y)', misconception: 'missing-output-sigmoid-derivative' },
      { answer: '(p - y)*p*(1 - p)', misconception: 'missing-factor-2' },
      { answer: 'p - y', misconception: 'log-loss-slope-for-square' },
    ],
  },
});
