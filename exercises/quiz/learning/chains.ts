import { fixed } from '#exercises/quiz/define.ts';
import { sumBehind } from '#exercises/quiz/learning/course.ts';
import { gradients } from '#grader/autograd/backward.ts';
import { add, leaves, mul, type Operand, sigmoid, square, sub } from '#grader/autograd/value.ts';
import type { Facts } from '#grader/quiz/item.ts';

type Values = Readonly<Record<string, number>>;

/** Answers of neurons are given, so what else flows into their sums is whatever makes these answers. */
const answering = (product: Operand, factors: readonly [number, number], answer: number) =>
  sigmoid(add(product, sumBehind(answer) - factors[0] * factors[1]));

function slopeOfW5({ y = 0, o1 = 0, h1 = 0, w5: at = 0 }: Values): number {
  const { w5 } = leaves({ w5: at });
  return gradients(square(sub(y, answering(mul(w5, h1), [at, h1], o1))), { w5 }).w5;
}

function slopeOfW1({ y = 0, o1 = 0, h1: answer = 0, w5 = 0, x1 = 0, w1: at = 0 }: Values): number {
  const { w1 } = leaves({ w1: at });
  const h1 = answering(mul(w1, x1), [at, x1], answer);
  return gradients(square(sub(y, answering(mul(w5, h1), [w5, answer], o1))), { w1 }).w1;
}

const output = '-2*(y - o1)*o1*(1 - o1)';
const ranges = { y: [0, 1], o1: [0.1, 0.9], h1: [0.1, 0.9], h2: [0.1, 0.9] } as const;

const named = (wrong: Readonly<Record<string, string>>): Facts['formula']['wrong'] =>
  Object.entries(wrong).map(([misconception, answer]) => ({ answer, misconception }));

/** Wrong at the loss or at the output's sigmoid; `rest` is what follows. */
const wrongAtTheStart = (rest: string, weight: string) => ({
  'missing-factor-2': `-(y - o1)*o1*(1 - o1)*${rest}`,
  'sign-flipped': `2*(y - o1)*o1*(1 - o1)*${rest}`,
  'missing-loss-derivative': `o1*(1 - o1)*${rest}`,
  'loss-instead-of-derivative': `(y - o1)^2*o1*(1 - o1)*${rest}`,
  'absolute-not-squared-loss': `-(y - o1)/abs(y - o1)*o1*(1 - o1)*${rest}`,
  'missing-output-sigmoid-derivative': `-2*(y - o1)*${rest}`,
  'returns-weight-not-gradient': `${weight} - (${output}*${rest})`,
});

export const chainToW5 = fixed({
  id: 'chain-to-w5',
  kind: 'formula',
  concepts: ['chain-rule'],
  prompt: {
    en: 'The forward pass of the 2-2-1 network is over, and everything it has computed lies before you. The loss is $L = (y - o_1)^2$. Write down $\\frac{\\partial L}{\\partial w_5}$. Not everything that may stand in it is needed.',
    zh: '2-2-1 网络的前向传播已经做完，算出来的量都摆在面前。损失是 $L = (y - o_1)^2$。请写出 $\\frac{\\partial L}{\\partial w_5}$。可以用的量并不都用得上。',
  },
  explanation: {
    en: 'Three links: the loss reacts to the prediction with $-2(y - o_1)$, the prediction to its sum with $o_1(1 - o_1)$, the sum to $w_5$ with $h_1$. Their product is $-2(y - o_1)\\,o_1(1 - o_1)\\,h_1$. A weight’s last factor is always what it multiplied on the way forward, never the weight itself.',
    zh: '一共三环：损失对预测值是 $-2(y - o_1)$，预测值对加权和是 $o_1(1 - o_1)$，加权和对 $w_5$ 是 $h_1$。乘起来就是 $-2(y - o_1)\\,o_1(1 - o_1)\\,h_1$。权重的最后一个因子，总是它在前向传播时所乘的量，绝不是权重自己。',
  },
  facts: {
    variables: { ...ranges, z_h1: [-2, 2], w5: [0.4, 2], x1: [0.3, 2] },
    answer: slopeOfW5,
    solution: `${output}*h1`,
    wrong: named({
      ...wrongAtTheStart('h1', 'w5'),
      'sigmoid-derivative-of-activation': '-2*(y - o1)*sigmoid(o1)*(1 - sigmoid(o1))*h1',
      'missing-input-in-chain': output,
      'weight-instead-of-input': `${output}*w5`,
      'extra-weight-in-chain': `${output}*w5*h1`,
      'weighted-sum-instead-of-activation': `${output}*z_h1`,
      'gradient-of-other-weight': `${output}*h2`,
      'wrong-input': `${output}*x1`,
    }),
  },
});

const rest = 'w5*h1*(1 - h1)*x1';
const otherPath = 'w6*h2*(1 - h2)*x1';

export const chainToW1 = fixed({
  id: 'chain-to-w1',
  kind: 'formula',
  concepts: ['chain-rule', 'backpropagation'],
  points: 2,
  prompt: {
    en: 'Now to the far end: write down $\\frac{\\partial L}{\\partial w_1}$ for $L = (y - o_1)^2$. Again, not everything that may stand in it is needed.',
    zh: '再走到最前端：对 $L = (y - o_1)^2$，写出 $\\frac{\\partial L}{\\partial w_1}$。同样，可以用的量并不都用得上。',
  },
  explanation: {
    en: 'The path runs from $L$ over $o_1$, its sum, $h_1$ and its sum to $w_1$. Link by link: $-2(y - o_1)$, then $o_1(1 - o_1)$, then $w_5$, since now $h_1$ moves and the weight stands still, then $h_1(1 - h_1)$, and last $x_1$. The other hidden neuron does not notice $w_1$, so neither $h_2$ nor $w_6$ occurs.',
    zh: '这条路从 $L$ 出发，经过 $o_1$、它的加权和、$h_1$、它的加权和，最后到 $w_1$。一环一环来：$-2(y - o_1)$；$o_1(1 - o_1)$；$w_5$，因为这时动的是 $h_1$，权重不动；$h_1(1 - h_1)$；最后是 $x_1$。另一个隐藏神经元察觉不到 $w_1$，所以 $h_2$ 和 $w_6$ 都不会出现。',
  },
  facts: {
    variables: { ...ranges, w1: [0.4, 2], w5: [0.4, 2], w6: [0.4, 2], x1: [0.3, 2], x2: [0.3, 2] },
    answer: slopeOfW1,
    solution: `${output}*${rest}`,
    wrong: named({
      ...wrongAtTheStart(rest, 'w1'),
      'sigmoid-derivative-of-activation':
        '-2*(y - o1)*sigmoid(o1)*(1 - sigmoid(o1))*w5*sigmoid(h1)*(1 - sigmoid(h1))*x1',
      'missing-weight-in-chain': `${output}*h1*(1 - h1)*x1`,
      'wrong-weight-in-chain': `${output}*w6*h1*(1 - h1)*x1`,
      'own-weight-in-chain': `${output}*w1*h1*(1 - h1)*x1`,
      'missing-hidden-sigmoid-derivative': `${output}*w5*x1`,
      'stops-at-hidden': `${output}*w5`,
      'missing-input-in-chain': `${output}*w5*h1*(1 - h1)`,
      'weight-instead-of-input': `${output}*w5*h1*(1 - h1)*w1`,
      'wrong-input': `${output}*w5*h1*(1 - h1)*x2`,
      'gradient-of-other-weight': `${output}*h1`,
      'other-hidden-path': `${output}*${otherPath}`,
      'adds-other-path': `${output}*(${rest} + ${otherPath})`,
    }),
  },
});
