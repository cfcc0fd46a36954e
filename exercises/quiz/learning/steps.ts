import { courseParameters } from '#exercises/network.ts';
import { parameterised } from '#exercises/quiz/define.ts';
import { drawLabelled, walkBack } from '#exercises/quiz/learning/course.ts';
import { bracketed, hundredths, listed, numberFacts, rounded, tenths } from '#exercises/quiz/numbers.ts';
import { mul, sub } from '#grader/autograd/value.ts';

const moved = (weight: number, rate: number, gradient: number): number => sub(weight, mul(rate, gradient)).data;

export const nextWeight = parameterised({
  id: 'next-weight',
  kind: 'number',
  concepts: ['gradient-descent'],
  generate: (random) => ({
    w: tenths(random, -2, 2),
    gradient: random.pick([-1, 1]) * hundredths(random, 0.3, 2.4),
    rate: random.pick([0.1, 0.2, 0.3, 0.4, 0.5]),
  }),
  build: ({ w, gradient, rate }) => {
    const right = moved(w, rate, gradient);
    const facts = numberFacts({
      right,
      decimals: 3,
      wrong: {
        'gradient-ascent': moved(w, -rate, gradient),
        'missing-learning-rate': moved(w, 1, gradient),
        'divides-by-learning-rate': moved(w, 1 / rate, gradient),
        'learning-rate-scales-weight': rate * (w - gradient),
        'ignores-steepness': moved(w, rate, Math.sign(gradient)),
        'operands-swapped': -right,
        'returns-step-not-weight': rate * gradient,
        'returns-change-not-weight': -rate * gradient,
        'returns-gradient-not-weight': gradient,
      },
    });
    if (!facts) return null;
    const step = `$${w} - ${rate} \\cdot ${bracketed(gradient)} = ${rounded(right)}$`;
    const falls = gradient < 0;
    return {
      facts,
      prompt: {
        en: `One weight of a network stands at $w = ${w}$, and the slope of the loss there is $\\frac{\\partial L}{\\partial w} = ${gradient}$. With the learning rate $\\alpha = ${rate}$, where does the weight stand after one step of gradient descent? (Three decimals.)`,
        zh: `网络的某个权重现在是 $w = ${w}$，损失在这里的斜率是 $\\frac{\\partial L}{\\partial w} = ${gradient}$。取学习率 $\\alpha = ${rate}$，做一步梯度下降，权重会变成多少？（保留三位小数。）`,
      },
      explanation: {
        en: `Check the direction first. The slope is ${falls ? 'negative, so the loss falls to the right, and the weight must grow' : 'positive, so the loss falls to the left, and the weight must shrink'}. The minus in the rule sees to that: ${step}.`,
        zh: `先看方向。斜率为${falls ? '负，往右走损失变小，所以权重应该增大' : '正，往左走损失变小，所以权重应该减小'}。规则里的减号正是管这件事的：${step}。`,
      },
    };
  },
});

const { w1, w5 } = courseParameters;

/** What becomes of w1 for one who makes this of its gradient. */
const after = (rate: number) => (gradient: number) => moved(w1, rate, gradient);

export const stepOfW1 = parameterised({
  id: 'step-of-w1',
  kind: 'number',
  concepts: ['stochastic-gradient-descent', 'backpropagation'],
  points: 2,
  generate: (random) => ({ member: drawLabelled(random), rate: random.pick([5, 10, 15, 20]) }),
  build: ({ member, rate }) => {
    const { h1, deltas, slopes, gradients } = walkBack(member);
    const { x1 } = member;
    const step = after(rate);
    const right = step(gradients.w1);
    const facts = numberFacts({
      right,
      decimals: 2,
      wrong: {
        'uses-updated-weight': step(deltas.o1 * moved(w5, rate, gradients.w5) * slopes.h1 * x1),
        'missing-hidden-sigmoid-derivative': step(deltas.o1 * w5 * x1),
        'missing-weight-in-chain': step(deltas.o1 * slopes.h1 * x1),
        'stops-at-hidden': step(deltas.o1 * w5),
        'missing-input-in-chain': step(deltas.h1),
        'gradient-ascent': after(-rate)(gradients.w1),
        'returns-change-not-weight': -rate * gradients.w1,
      },
    });
    if (!facts) return null;
    const facing = listed([
      `$\\delta_{o_1} \\approx ${rounded(deltas.o1)}$`,
      `$h_1 \\approx ${rounded(h1)}$`,
      `$x_1 = ${x1}$`,
      `$w_1 = ${w1}$`,
      `$w_5 = ${w5}$`,
    ]);
    const ofH1 = `$\\delta_{h_1} \\approx ${rounded(deltas.o1)} \\cdot ${w5} \\cdot ${rounded(h1)} \\cdot ${rounded(1 - h1)} \\approx ${rounded(deltas.h1)}$`;
    const ofW1 = `$\\frac{\\partial L}{\\partial w_1} \\approx ${rounded(deltas.h1)} \\cdot ${bracketed(x1)} \\approx ${rounded(gradients.w1)}$`;
    const result = `$${w1} - ${rate} \\cdot ${bracketed(gradients.w1)} \\approx ${rounded(right, 2)}$`;
    const w5After = `$${rounded(moved(w5, rate, gradients.w5), 2)}$`;
    return {
      facts,
      prompt: {
        en: `Somebody is impatient and takes the learning rate $\\alpha = ${rate}$. The way back has got as far as the output neuron: ${facing.en}. All nine parameters are to make one step. What is the new $w_1$? (Two decimals.)`,
        zh: `有个急性子，把学习率取成了 $\\alpha = ${rate}$。反向传播刚走到输出神经元：${facing.zh}。九个参数要一起走一步。新的 $w_1$ 是多少？（保留两位小数。）`,
      },
      explanation: {
        en: `Go on back through $w_5$ and through the sigmoid of $h_1$: ${ofH1}. Multiply by what $w_1$ multiplied: ${ofW1}. Then step: ${result}. The $w_5$ in it is the old one, with which the prediction was made. After the step it will be ${w5After}, but that is no business of this gradient.`,
        zh: `继续往回走，经过 $w_5$，再穿过 $h_1$ 的 Sigmoid：${ofH1}。再乘以 $w_1$ 当初所乘的数：${ofW1}。最后走一步：${result}。式子里的 $w_5$ 是旧值，因为预测就是用它做出来的。走完这一步，它会变成 ${w5After}，但那和这个梯度无关。`,
      },
    };
  },
});
