import { parameterised } from '#exercises/quiz/define.ts';
import { numberFacts, rounded, tenths, term, wordless } from '#exercises/quiz/numbers.ts';
import { gradients } from '#grader/autograd/backward.ts';
import { leaves, mul, type Operand, sigmoid, sum } from '#grader/autograd/value.ts';
import type { Text } from '#grader/exercise.ts';

const table = (rows: number, columns: number): Text => ({
  en: `${rows} rows of ${columns}`,
  zh: `${rows} 行，每行 ${columns} 个`,
});

export const whichTable = parameterised({
  id: 'which-table',
  kind: 'matching',
  concepts: ['layers'],
  generate: (random) => random.shuffle([2, 3, 4, 5, 6, 7, 8, 9]).slice(0, 4),
  build: ([inputs = 0, first = 0, second = 0, outputs = 0]) => {
    const shape = `$${inputs} \\to ${first} \\to ${second} \\to ${outputs}$`;
    return {
      facts: {
        pairs: [
          [wordless('$W^{(1)}$'), table(first, inputs)],
          [wordless('$W^{(2)}$'), table(second, first)],
          [wordless('$W^{(3)}$'), table(outputs, second)],
          [wordless('$b^{(2)}$'), { en: `a list of ${second}`, zh: `一列 ${second} 个数` }],
        ],
        others: [table(inputs, first), { en: `a list of ${inputs}`, zh: `一列 ${inputs} 个数` }],
      },
      prompt: {
        en: `A network has ${inputs} inputs, two hidden layers and ${outputs} outputs: ${shape}. Which weights and biases have which shape? Two shapes are left over.`,
        zh: `一个网络有 ${inputs} 个输入、两个隐藏层和 ${outputs} 个输出：${shape}。哪些权重和偏置是哪种形状？有两种形状是多余的。`,
      },
      explanation: {
        en: `A table has a row for each neuron of its own layer, and in a row a weight for each number that comes in. So $W^{(1)}$ has ${first} rows of ${inputs}, not the other way round. Biases come one for each neuron: ${second} in the second layer. The inputs are no neurons and have none.`,
        zh: `表的每一行属于本层的一个神经元，一行里的每个权重对应一个传进来的数。所以 $W^{(1)}$ 是 ${first} 行，每行 ${inputs} 个，不能反过来。偏置则是每个神经元一个，第二层就有 ${second} 个。输入不是神经元，没有偏置。`,
      },
    };
  },
});

interface Junction {
  /** The activation of the first hidden neuron. */
  readonly a: number;
  /** The next layer's weights, w[k][i]. */
  readonly w: readonly [readonly [number, number], readonly [number, number]];
  readonly deltas: readonly [number, number];
}

/** ∂L/∂z of the first hidden neuron: near this point the loss moves with the next layer's sums as their deltas say. */
function gathered({ a, w, deltas }: Junction): number {
  const { z } = leaves({ z: Math.log(a / (1 - a)) });
  const hidden: Operand = sigmoid(z);
  return gradients(sum([mul(deltas[0], mul(w[0][0], hidden)), mul(deltas[1], mul(w[1][0], hidden))]), { z }).z;
}

export const gatherDelta = parameterised({
  id: 'gather-delta',
  kind: 'number',
  concepts: ['layered-backpropagation'],
  generate: (random): Junction => {
    const weight = () => random.pick([-1, 1]) * tenths(random, 0.4, 2);
    const delta = () => (random.pick([-1, 1]) * random.int(4, 40)) / 100;
    return {
      a: random.int(15, 85) / 100,
      w: [
        [weight(), weight()],
        [weight(), weight()],
      ],
      deltas: [delta(), delta()],
    };
  },
  build: (junction) => {
    const { a, w, deltas } = junction;
    const right = gathered(junction);
    const only = (w: Junction['w']) => gathered({ ...junction, w });
    const facts = numberFacts({
      right,
      decimals: 4,
      wrong: {
        'back-along-rows': only([w[0], [w[0][1], 0]]),
        'missing-hidden-sigmoid-derivative': right / (a * (1 - a)),
        'first-path-only': only([w[0], [0, 0]]),
        'missing-weight-in-chain': only([
          [1, 1],
          [1, 1],
        ]),
        'value-not-derivative': right / (1 - a),
      },
    });
    if (!facts || w[0][1] === w[1][0]) return null;
    const products = w.map((row, k) => row[0] * (deltas[k] ?? 0));
    const [one = 0, two = 0] = products;
    const matrix = `W^{(2)} = \\begin{pmatrix} ${w[0].join(' & ')} \\\\ ${w[1].join(' & ')} \\end{pmatrix}`;
    const next = `$\\delta^{(2)} = (${deltas.join(',\\; ')})$`;
    const sums = `$${rounded(one)} ${term(two)} = ${rounded(one + two)}$`;
    const slope = `$${a} \\cdot ${rounded(1 - a)} = ${rounded(a * (1 - a))}$`;
    return {
      facts,
      prompt: {
        en: `On the way back, the second layer has its deltas: ${next}. Its weights are $${matrix}$, and the first neuron of layer 1 had put out $a^{(1)}_1 = ${a}$. What is $\\delta^{(1)}_1$? (Four decimals.)`,
        zh: `往回走到第二层，得到 ${next}。这一层的权重是 $${matrix}$，第 1 层的第一个神经元当初输出的是 $a^{(1)}_1 = ${a}$。$\\delta^{(1)}_1$ 等于多少？（保留四位小数。）`,
      },
      explanation: {
        en: `The first neuron reaches both neurons of the next layer, over the weights in the first **column**: $${w[0][0]}$ and $${w[1][0]}$. Gather over them: ${sums}. Then go through its own bend, whose slope is ${slope}. Together that is $${rounded(right)}$.`,
        zh: `第一个神经元通向下一层的两个神经元，走的是第一**列**的权重：$${w[0][0]}$ 和 $${w[1][0]}$。沿着它们汇总：${sums}。再穿过它自己的激活函数，斜率是 ${slope}。乘起来得 $${rounded(right)}$。`,
      },
    };
  },
});
