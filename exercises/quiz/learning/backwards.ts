import { fixed } from '#exercises/quiz/define.ts';
import { sumBehind } from '#exercises/quiz/learning/course.ts';
import { gradients } from '#grader/autograd/backward.ts';
import { add, leaves, log, mul, neg, sigmoid, square, sub } from '#grader/autograd/value.ts';

type Values = Readonly<Record<string, number>>;

export const wayBack = fixed({
  id: 'way-back',
  kind: 'ordering',
  concepts: ['backpropagation', 'stochastic-gradient-descent'],
  prompt: {
    en: 'One step of stochastic gradient descent for one member: put in order what happens on the way to a new $w_1$.',
    zh: '为一位会员走一步随机梯度下降：从头到得出新的 $w_1$，请按顺序排好。',
  },
  explanation: {
    en: 'Backpropagation goes from the loss to the inputs, and each $\\delta$ is made from the one behind it: no $\\delta_{h_1}$ without $\\delta_{o_1}$. Before it there has to be a forward pass, because the slopes of the sigmoids are made of its results. Parameters move last and together, for all gradients belong to the old place.',
    zh: '反向传播从损失走向输入，每个 $\\delta$ 都由它后面那个算出来：没有 $\\delta_{o_1}$，就没有 $\\delta_{h_1}$。在此之前必须先做前向传播，因为 Sigmoid 的斜率要用到那时的结果。参数放在最后，而且要一起动，因为所有梯度都属于旧的位置。',
  },
  facts: {
    steps: [
      {
        en: 'run the network forward and keep $h_1$, $h_2$ and $o_1$',
        zh: '做一次前向传播，留下 $h_1$、$h_2$ 和 $o_1$',
      },
      {
        en: 'ask how the loss reacts to the prediction: $-2(y - o_1)$',
        zh: '看损失对预测值有多敏感：$-2(y - o_1)$',
      },
      {
        en: 'multiply by the slope of the output’s sigmoid: this is $\\delta_{o_1}$',
        zh: '乘以输出端 Sigmoid 的斜率，得到 $\\delta_{o_1}$',
      },
      {
        en: 'carry $\\delta_{o_1}$ through $w_5$ and through the sigmoid of $h_1$: this is $\\delta_{h_1}$',
        zh: '让 $\\delta_{o_1}$ 经过 $w_5$，再穿过 $h_1$ 的 Sigmoid，得到 $\\delta_{h_1}$',
      },
      {
        en: 'multiply $\\delta_{h_1}$ by $x_1$: this is the gradient of $w_1$',
        zh: '把 $\\delta_{h_1}$ 乘以 $x_1$，得到 $w_1$ 的梯度',
      },
      {
        en: 'move all parameters against their gradients, all at once',
        zh: '让所有参数逆着各自的梯度一起动',
      },
    ],
  },
});

function nextB3({ y = 0, o1 = 0, b3: at = 0, alpha = 0 }: Values): number {
  const { b3 } = leaves({ b3: at });
  const prediction = sigmoid(add(b3, sumBehind(o1) - at));
  return at - alpha * gradients(square(sub(y, prediction)), { b3 }).b3;
}

const change = '2*alpha*(y - o1)*o1*(1 - o1)';

export const nextBias = fixed({
  id: 'next-bias',
  kind: 'formula',
  concepts: ['stochastic-gradient-descent'],
  prompt: {
    en: 'Biases learn too. For $L = (y - o_1)^2$ and the learning rate $\\alpha$, which formula gives the **new value** of the output’s bias $b_3$ after one step? Type `alpha` for $\\alpha$.',
    zh: '偏置也在学习。损失是 $L = (y - o_1)^2$，学习率是 $\\alpha$，走完一步之后，输出端偏置 $b_3$ 的**新值**用什么式子计算？$\\alpha$ 请输入 `alpha`。',
  },
  explanation: {
    en: 'The sum in the output neuron grows by 1 when $b_3$ does, so its gradient is $\\delta_{o_1} = -2(y - o_1)\\,o_1(1 - o_1)$ and nothing else. Subtract $\\alpha$ times that; two minus signs make a plus: $b_3 + 2\\alpha(y - o_1)\\,o_1(1 - o_1)$. It reads well, too: if the prediction was too low, $y - o_1$ is positive and the bias goes up.',
    zh: '$b_3$ 增大 1，输出神经元的加权和也增大 1，所以它的梯度就是 $\\delta_{o_1} = -2(y - o_1)\\,o_1(1 - o_1)$，不多不少。减去它的 $\\alpha$ 倍，负负得正：$b_3 + 2\\alpha(y - o_1)\\,o_1(1 - o_1)$。这个式子也读得通：预测偏低时，$y - o_1$ 为正，偏置就往上调。',
  },
  facts: {
    variables: { b3: [0.3, 2], alpha: [0.1, 2], y: [0, 1], o1: [0.1, 0.9] },
    answer: nextB3,
    solution: `b3 + ${change}`,
    wrong: [
      { answer: `b3 - ${change}`, misconception: 'gradient-ascent' },
      { answer: 'b3 + 2*(y - o1)*o1*(1 - o1)', misconception: 'missing-learning-rate' },
      { answer: 'b3 + alpha*(y - o1)*o1*(1 - o1)', misconception: 'missing-factor-2' },
      { answer: 'b3 + 2*alpha*(y - o1)', misconception: 'missing-output-sigmoid-derivative' },
      { answer: 'b3', misconception: 'biases-not-updated' },
      { answer: 'b3 - alpha', misconception: 'bias-gradient-one' },
      { answer: `b3 + ${change}*b3`, misconception: 'bias-times-itself' },
      { answer: `-${change}`, misconception: 'returns-step-not-weight' },
      { answer: change, misconception: 'returns-change-not-weight' },
      { answer: '-2*(y - o1)*o1*(1 - o1)', misconception: 'returns-gradient-not-weight' },
    ],
  },
});

function slopeOfLogLoss({ y = 0, o1 = 0 }: Values): number {
  const { z } = leaves({ z: sumBehind(o1) });
  const bought = mul(y, log(sigmoid(z)));
  const boughtNothing = mul(1 - y, log(sub(1, sigmoid(z))));
  return gradients(neg(add(bought, boughtNothing)), { z }).z;
}

export const anotherLoss = fixed({
  id: 'another-loss',
  kind: 'formula',
  concepts: ['chain-rule', 'log-loss'],
  prompt: {
    en: 'With the log loss $L = -\\left(y \\ln o_1 + (1 - y) \\ln(1 - o_1)\\right)$ only the first link of each chain is another one. It is $\\frac{\\partial L}{\\partial o_1} = -\\frac{y}{o_1} + \\frac{1 - y}{1 - o_1}$. What is $\\delta_{o_1} = \\frac{\\partial L}{\\partial z_{o_1}}$? Any equal form is right, but there is a very short one.',
    zh: '换成对数损失 $L = -\\left(y \\ln o_1 + (1 - y) \\ln(1 - o_1)\\right)$，每条链只有第一环要换，变成 $\\frac{\\partial L}{\\partial o_1} = -\\frac{y}{o_1} + \\frac{1 - y}{1 - o_1}$。那么 $\\delta_{o_1} = \\frac{\\partial L}{\\partial z_{o_1}}$ 是什么？相等的写法都算对，不过有一个特别短的。',
  },
  explanation: {
    en: 'Multiply by the second link, $o_1(1 - o_1)$: of the first term $-y(1 - o_1)$ remains, of the second $(1 - y)\\,o_1$. Together they make $o_1 - y$, the bare error. The slope of the sigmoid has cancelled, so a neuron that is wrong and very sure of itself still learns at full strength. With the squared loss it would hardly move.',
    zh: '乘上第二环 $o_1(1 - o_1)$：第一项只剩 $-y(1 - o_1)$，第二项只剩 $(1 - y)\\,o_1$。加起来是 $o_1 - y$，也就是误差本身。Sigmoid 的斜率被约掉了，所以一个错得非常自信的神经元，照样能全力学习；换成平方损失，它几乎不会动。',
  },
  facts: {
    variables: { y: [0, 1], o1: [0.1, 0.9] },
    answer: slopeOfLogLoss,
    solution: 'o1 - y',
    wrong: [
      { answer: 'y - o1', misconception: 'sign-flipped' },
      { answer: '-y/o1 + (1 - y)/(1 - o1)', misconception: 'missing-output-sigmoid-derivative' },
      { answer: '-2*(y - o1)*o1*(1 - o1)', misconception: 'squared-loss-gradient' },
      { answer: 'o1*(1 - o1)', misconception: 'missing-loss-derivative' },
    ],
  },
});
