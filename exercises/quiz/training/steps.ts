import { fixed, parameterised } from '#exercises/quiz/define.ts';
import { bracketed, grouped, numberFacts, rounded, tenths } from '#exercises/quiz/numbers.ts';
import { gradients } from '#grader/autograd/backward.ts';
import { div, leaves, mul, sigmoid, square, sub, sum } from '#grader/autograd/value.ts';

export const howManySteps = parameterised({
  id: 'how-many-steps',
  kind: 'number',
  concepts: ['training-loop'],
  generate: (random) => ({
    batch: random.pick([16, 32, 64]),
    batches: random.int(12, 60),
    epochs: random.int(3, 15),
  }),
  build: ({ batch, batches, epochs }) => {
    const examples = batch * batches;
    const steps = batches * epochs;
    const wrong = {
      'batch-size-ignored': examples * epochs,
      'counts-one-epoch': batches,
      'epochs-not-steps': epochs,
    };
    if (new Set([steps, ...Object.values(wrong)]).size < 4) return null;
    return {
      facts: {
        answer: steps,
        tolerance: { rtol: 0, atol: 0.25 },
        wrong: Object.entries(wrong).map(([misconception, answer]) => ({ answer, misconception })),
      },
      prompt: {
        en: `A network is trained on ${examples} examples, in mini-batches of ${batch}, for ${epochs} epochs. How many steps of gradient descent does it take?`,
        zh: `用 ${examples} 个样本训练一个网络，每个小批量 ${batch} 个样本，训练 ${epochs} 个轮次。一共走多少步梯度下降？`,
      },
      explanation: {
        en: `All the examples of a mini-batch share one step. So an epoch has $${examples} / ${batch} = ${batches}$ steps, and the training $${epochs} \\cdot ${batches} = ${steps}$. With one example at a time, as in this course, there would be $${grouped(examples * epochs)}$.`,
        zh: `一个小批量里的样本合走一步。所以一个轮次走 $${examples} / ${batch} = ${batches}$ 步，整个训练走 $${epochs} \\cdot ${batches} = ${steps}$ 步。如果像本课程这样每个样本走一步，就要走 $${grouped(examples * epochs)}$ 步。`,
      },
    };
  },
});

interface Example {
  readonly x: number;
  readonly y: number;
}

/** The slope of (y − σ(wx))² by w. */
function slope({ x, y }: Example, at: number): number {
  const { w } = leaves({ w: at });
  return gradients(square(sub(y, sigmoid(mul(w, x)))), { w }).w;
}

export const oneEpoch = parameterised({
  id: 'one-epoch',
  kind: 'number',
  concepts: ['training-loop', 'stochastic-gradient-descent'],
  points: 2,
  generate: (random) => ({
    w: tenths(random, -1, 1),
    rate: random.int(2, 5),
    first: { x: tenths(random, 0.6, 2), y: 1 },
    second: { x: tenths(random, 0.6, 2), y: 0 },
  }),
  build: ({ w, rate, first, second }) => {
    const slopes = [slope(first, w), slope(second, w)] as const;
    const middle = w - rate * slopes[0];
    const last = slope(second, middle);
    const right = middle - rate * last;
    const facts = numberFacts({
      right,
      decimals: 2,
      wrong: {
        'batch-not-sgd': w - (rate * (slopes[0] + slopes[1])) / 2,
        'batch-sum-not-sgd': w - rate * (slopes[0] + slopes[1]),
        'only-last-sample': w - rate * slopes[1],
        'stops-after-first-example': middle,
        'gradient-ascent': w + rate * slopes[0] + rate * slope(second, w + rate * slopes[0]),
      },
    });
    if (!facts || w === 0 || first.x === second.x) return null;
    const step = (from: number, gradient: number, to: number) =>
      `$${rounded(from, 3)} - ${rate} \\cdot ${bracketed(gradient)} \\approx ${rounded(to, 3)}$`;
    return {
      facts,
      prompt: {
        en: `The smallest network there is has one weight and answers $\\sigma(wx)$. It is trained on two examples: for $x = ${first.x}$ the label is 1, for $x = ${second.x}$ it is 0. With $L = (y - \\sigma(wx))^2$, the learning rate $${rate}$ and $w = ${w}$ at the start, what is $w$ after **one epoch**, in this order? (Two decimals.)`,
        zh: `最小的网络只有一个权重，输出是 $\\sigma(wx)$。用两个样本来训练它：$x = ${first.x}$ 的标签是 1，$x = ${second.x}$ 的标签是 0。损失是 $L = (y - \\sigma(wx))^2$，学习率是 $${rate}$，开始时 $w = ${w}$。按这个顺序走完**一个轮次**，$w$ 是多少？（保留两位小数。）`,
      },
      explanation: {
        en: `One step for each example. At the start the slope for the first one is about $${rounded(slopes[0])}$, which leads to ${step(w, slopes[0], middle)}. The second example meets this new weight: there its slope is about $${rounded(last)}$, not $${rounded(slopes[1])}$ as at the start, and $w$ becomes ${step(middle, last, right)}. It pulls the other way: the two examples want different things from the same weight.`,
        zh: `每个样本走一步。起点处，第一个样本的斜率约为 $${rounded(slopes[0])}$，于是走到 ${step(w, slopes[0], middle)}。第二个样本遇到的就是这个新权重：它在那里的斜率约为 $${rounded(last)}$，而不是起点处的 $${rounded(slopes[1])}$，所以 $w$ 变成 ${step(middle, last, right)}。它往反方向拉：两个样本对同一个权重的要求不同。`,
      },
    };
  },
});

function afterBatch(values: Readonly<Record<string, number>>): number {
  const { w: at = 0, alpha = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0 } = values;
  const { w } = leaves({ w: at });
  const losses = [square(sub(mul(w, x1), y1)), square(sub(mul(w, x2), y2))];
  return at - alpha * gradients(div(sum(losses), 2), { w }).w;
}

export const batchOfTwo = fixed({
  id: 'batch-of-two',
  kind: 'formula',
  concepts: ['training-loop', 'gradient-descent'],
  prompt: {
    en: 'A neuron without bias or activation answers $wx$. A mini-batch holds two examples, $(x_1, y_1)$ and $(x_2, y_2)$; the loss of one is $(wx - y)^2$. Which formula gives the **new** $w$ after one step along the mean of the two gradients? Type `alpha` for the learning rate $\\alpha$.',
    zh: '一个既没有偏置也没有激活函数的神经元，输出是 $wx$。小批量里有两个样本：$(x_1, y_1)$ 和 $(x_2, y_2)$，单个样本的损失是 $(wx - y)^2$。按两个梯度的平均走一步，**新的** $w$ 用什么式子计算？学习率 $\\alpha$ 请输入 `alpha`。',
  },
  explanation: {
    en: 'One example has the gradient $2(wx - y)\\,x$. The mean of two of them is half their sum, so the 2 and the half cancel: $w - \\alpha \\left((wx_1 - y_1)\\,x_1 + (wx_2 - y_2)\\,x_2\\right)$. Both gradients belong to the same old $w$; the batch takes a single step.',
    zh: '一个样本的梯度是 $2(wx - y)\\,x$。两个梯度的平均是它们的和的一半，2 和一半正好抵消：$w - \\alpha \\left((wx_1 - y_1)\\,x_1 + (wx_2 - y_2)\\,x_2\\right)$。两个梯度都属于同一个旧的 $w$，整个小批量只走一步。',
  },
  facts: {
    variables: { w: [0.3, 2], alpha: [0.1, 0.5], x1: [0.3, 2], y1: [2, 4], x2: [0.3, 2], y2: [2, 4] },
    answer: afterBatch,
    solution: 'w - alpha*((w*x1 - y1)*x1 + (w*x2 - y2)*x2)',
    wrong: [
      { answer: 'w - 2*alpha*((w*x1 - y1)*x1 + (w*x2 - y2)*x2)', misconception: 'gradients-added-not-averaged' },
      { answer: 'w - alpha/2*((w*x1 - y1)*x1 + (w*x2 - y2)*x2)', misconception: 'missing-factor-2' },
      { answer: 'w + alpha*((w*x1 - y1)*x1 + (w*x2 - y2)*x2)', misconception: 'gradient-ascent' },
      { answer: 'w - ((w*x1 - y1)*x1 + (w*x2 - y2)*x2)', misconception: 'missing-learning-rate' },
      { answer: 'w - alpha*((w*x1 - y1) + (w*x2 - y2))', misconception: 'missing-input-in-chain' },
      {
        answer: 'w - 2*alpha*(w*x1 - y1)*x1 - 2*alpha*((w - 2*alpha*(w*x1 - y1)*x1)*x2 - y2)*x2',
        misconception: 'steps-within-batch',
      },
      { answer: 'alpha*((w*x1 - y1)*x1 + (w*x2 - y2)*x2)', misconception: 'returns-step-not-weight' },
    ],
  },
});
