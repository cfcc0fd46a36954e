import { fixed, numberOptions, parameterised } from '#exercises/quiz/define.ts';
import { tenths } from '#exercises/quiz/numbers.ts';
import { gradients } from '#grader/autograd/backward.ts';
import { add, leaf, leaves, mul, type Operand, sigmoid } from '#grader/autograd/value.ts';

/** Two digits and a power of ten where the number is small: 2.4 · 10⁻⁴. */
function scientific(value: number): string {
  if (value >= 0.01) return `$${Number(value.toPrecision(2))}$`;
  const [digits = '', exponent = ''] = value.toExponential(1).split('e');
  return `$${digits} \\cdot 10^{${Number(exponent)}}$`;
}

/** How much of a nudge is left behind a row of undecided sigmoid neurons that are joined by equal weights. */
function left(layers: number, weight: number): number {
  const start = leaf(0);
  let value: Operand = start;
  // Each bias cancels what comes in, so that every sum is 0.
  for (let i = 0; i < layers; i++) value = sigmoid(mul(weight, i === 0 ? value : add(value, -0.5)));
  return gradients(add(value, 0), { start }).start;
}

export const whatIsLeft = parameterised({
  id: 'what-is-left',
  kind: 'choice',
  concepts: ['vanishing-gradient'],
  generate: (random) => ({ layers: random.int(4, 10), weight: tenths(random, 0.5, 1.9) }),
  build: ({ layers, weight }) => {
    const right = left(layers, weight);
    const options = numberOptions({
      right,
      wrong: {
        'missing-weight-in-chain': left(layers, 1),
        'missing-hidden-sigmoid-derivative': weight ** layers,
        'factors-added-not-multiplied': weight / (4 * layers),
        'one-layer-for-all': weight / 4,
      },
      show: scientific,
    });
    if (!options || new Set(options.map(({ text }) => text.en)).size < 5) return null;
    const power = `$(${weight} \\cdot \\frac{1}{4})^{${layers}}$`;
    return {
      facts: { options },
      prompt: {
        en: `On its way back a gradient passes ${layers} layers of sigmoid neurons, one neuron in each, every weight being $${weight}$. Which part of it is left **at best**?`,
        zh: `梯度在回程中要穿过 ${layers} 层 Sigmoid 神经元，每层一个，权重都是 $${weight}$。**最好**的情况下还剩下几分之几？`,
      },
      explanation: {
        en: `Each layer multiplies by its weight and by the slope of its sigmoid, which is $\\frac{1}{4}$ when the neuron is undecided and less otherwise. Factors along a way are multiplied: ${power}, about ${scientific(right)}. Of a neuron that is sure, much less gets through.`,
        zh: `每过一层，都要乘上权重，再乘上 Sigmoid 的斜率：神经元拿不定主意时斜率是 $\\frac{1}{4}$，其他时候更小。一路上的因子是相乘的：${power}，约为 ${scientific(right)}。神经元越有把握，能通过的越少。`,
      },
    };
  },
});

export const pastTheLayer = fixed({
  id: 'past-the-layer',
  kind: 'formula',
  concepts: ['vanishing-gradient', 'layered-backpropagation'],
  prompt: {
    en: 'A layer with a residual connection makes $y = a + s$ out of $a$, where $s = \\sigma(wa)$. What is the slope $\\frac{dy}{da}$? Write it with $w$ and $s$.',
    zh: '带残差连接的一层把 $a$ 变成 $y = a + s$，其中 $s = \\sigma(wa)$。斜率 $\\frac{dy}{da}$ 是多少？请用 $w$ 和 $s$ 来写。',
  },
  explanation: {
    en: 'Two ways lead from $a$ to $y$, and their slopes are added. The shortcut has the slope 1. Through the sigmoid it is $s(1 - s)$ times the weight: together $1 + w \\cdot s(1 - s)$. However sure the neuron becomes, the 1 stays, and twenty such layers do not stifle the gradient.',
    zh: '从 $a$ 到 $y$ 有两条路，斜率相加。抄近道的那条斜率是 1；穿过 Sigmoid 的那条是 $s(1 - s)$ 乘以权重。合起来就是 $1 + w \\cdot s(1 - s)$。不管神经元变得多有把握，那个 1 总在，二十个这样的层也不会把梯度闷死。',
  },
  facts: {
    variables: { w: [0.4, 3], s: [0.1, 0.9] },
    answer: ({ w = 0, s = 0 }) => {
      const { a } = leaves({ a: Math.log(s / (1 - s)) / w });
      return gradients(add(a, sigmoid(mul(w, a))), { a }).a;
    },
    solution: '1 + w*s*(1 - s)',
    wrong: [
      { answer: 'w*s*(1 - s)', misconception: 'shortcut-without-slope' },
      { answer: '1 + s*(1 - s)', misconception: 'missing-weight-in-chain' },
      { answer: '1 + w', misconception: 'missing-hidden-sigmoid-derivative' },
      { answer: '1 + w*s', misconception: 'value-not-derivative' },
    ],
  },
});

export const frontWakesUp = fixed({
  id: 'front-wakes-up',
  kind: 'choices',
  concepts: ['vanishing-gradient'],
  prompt: {
    en: 'In a network of twenty sigmoid layers the first layers do not learn: what reaches them is a millionth of a millionth of what the last layer gets. What gives them a **larger share** of the gradient?',
    zh: '在一个有二十层 Sigmoid 的网络里，最前面几层学不动：传到那里的梯度，只有最后一层的万亿分之一。哪些办法能让它们**分到更多**的梯度？',
  },
  explanation: {
    en: 'The share is a product of factors, a weight and a slope for each layer in between. What brings these factors nearer to 1 helps: slopes of 1, a path that goes round the layers, sums near zero. What only multiplies the whole, or makes the examples more, leaves the share as it is.',
    zh: '分到多少，是一串因子的乘积：中间每一层贡献一个权重和一个斜率。凡是让这些因子靠近 1 的，都有用：斜率为 1 的激活函数、绕过各层的路、把和拉回零附近。只是把整体放大，或者只是增加样本，分到的比例不会变。',
  },
  facts: {
    options: [
      { text: { en: 'ReLU instead of the sigmoid in the hidden layers', zh: '隐藏层改用 ReLU' }, right: true },
      {
        text: {
          en: 'each layer adds to what it is given instead of replacing it',
          zh: '每一层在收到的数上添加，而不是替换它',
        },
        right: true,
      },
      {
        text: {
          en: 'bringing the sums of each layer back to mean 0 and standard deviation 1',
          zh: '把每一层的和拉回到平均值 0、标准差 1',
        },
        right: true,
      },
      {
        text: { en: 'a learning rate ten times as high', zh: '把学习率提高到十倍' },
        misconception: 'learning-rate-cures-vanishing',
      },
      {
        text: { en: 'ten times as many training examples', zh: '把训练样本增加到十倍' },
        misconception: 'data-cures-vanishing',
      },
      {
        text: { en: 'one more hidden layer behind the others', zh: '在后面再加一个隐藏层' },
        misconception: 'deeper-is-better',
      },
    ],
  },
});
