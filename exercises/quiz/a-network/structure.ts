import { fixed, parameterised } from '#exercises/quiz/define.ts';
import { wordless } from '#exercises/quiz/numbers.ts';

export const countParameters = parameterised({
  id: 'count-parameters',
  kind: 'number',
  concepts: ['forward-propagation'],
  generate: (random) => ({ inputs: random.int(3, 12), hidden: random.int(4, 20), outputs: random.int(2, 4) }),
  build: ({ inputs, hidden, outputs }) => {
    const weights = inputs * hidden + hidden * outputs;
    const right = weights + hidden + outputs;
    const wrong = {
      'biases-not-counted': weights,
      'inputs-have-biases': right + inputs,
      'one-bias-per-layer': weights + 2,
      'neurons-not-connections': inputs + hidden + outputs,
    };
    if (new Set([right, ...Object.values(wrong)]).size < 5) return null;
    const sum = `$(${inputs} \\cdot ${hidden} + ${hidden}) + (${hidden} \\cdot ${outputs} + ${outputs}) = ${right}$`;
    return {
      facts: {
        answer: right,
        tolerance: { rtol: 0, atol: 0.25 },
        wrong: Object.entries(wrong).map(([misconception, answer]) => ({ answer, misconception })),
      },
      prompt: {
        en: `A network has ${inputs} inputs, one hidden layer of ${hidden} neurons and ${outputs} outputs. How many parameters does it have?`,
        zh: `一个网络有 ${inputs} 个输入、一个含 ${hidden} 个神经元的隐藏层和 ${outputs} 个输出。它一共有多少个参数？`,
      },
      explanation: {
        en: `Each neuron has a weight for everything in the layer before and one bias; the inputs are no neurons and have none. Hidden layer and output together: ${sum}.`,
        zh: `每个神经元对前一层的每一个数都有一个权重，另外还有一个偏置；输入不是神经元，没有偏置。隐藏层加上输出层：${sum}。`,
      },
    };
  },
});

export const fromMemberToLoss = fixed({
  id: 'from-member-to-loss',
  kind: 'ordering',
  concepts: ['forward-propagation', 'standardization'],
  prompt: {
    en: 'A member has been weighed and measured, and later it is known what was bought. Put the steps of one forward pass in order.',
    zh: '一位会员量了体重和身高，后来也知道了买没买。请把一次前向传播的步骤按顺序排好。',
  },
  explanation: {
    en: 'Each step needs what the one before it has made: no weighted sum before the inputs are there, no output before the hidden layer. The label is wanted only at the very end, and only for the loss; the prediction does without it.',
    zh: '每一步都要用到前一步的结果：输入没准备好，就没有加权和；隐藏层没算完，就没有输出。标签只在最后用到，而且只用来求损失，预测本身用不着它。',
  },
  facts: {
    steps: [
      {
        en: 'take off the mean from weight and height, divide by the standard deviation',
        zh: '体重和身高各减去平均值，再除以标准差',
      },
      { en: 'weigh $x_1$ and $x_2$ and add $b_1$, or $b_2$', zh: '给 $x_1$ 和 $x_2$ 加权求和，再加 $b_1$ 或 $b_2$' },
      { en: 'apply the sigmoid to get $h_1$ and $h_2$', zh: '用 Sigmoid 得到 $h_1$ 和 $h_2$' },
      { en: 'weigh $h_1$ and $h_2$ and add $b_3$', zh: '给 $h_1$ 和 $h_2$ 加权求和，再加 $b_3$' },
      { en: 'apply the sigmoid to get $o_1$', zh: '用 Sigmoid 得到 $o_1$' },
      { en: 'compare $o_1$ with the label $y$', zh: '把 $o_1$ 和标签 $y$ 作比较' },
    ],
  },
});

export const whoAsksWhat = fixed({
  id: 'who-asks-what',
  kind: 'matching',
  concepts: ['neuron', 'forward-propagation'],
  prompt: {
    en: 'Both inputs are 0 or 1. To which question does each neuron answer yes? One question belongs to none of them.',
    zh: '两个输入都只取 0 或 1。每个神经元在什么情况下回答“是”？有一个问题不属于任何一个神经元。',
  },
  explanation: {
    en: 'Put in the four corners and look at the sign of the sum. $10x_1 + 10x_2$ is 0, 10, 10 or 20, and the bias sets the bar: one hit clears $-5$, only both clear $-15$. With the signs turned, a neuron asks for what is absent. “Exactly one of the two?” is left over: no single neuron can ask it, it takes a network.',
    zh: '把四个角代进去，看和的符号。$10x_1 + 10x_2$ 只能是 0、10、10 或 20，偏置定下门槛：$-5$ 只要求占一样，$-15$ 要求两样都占。符号反过来，问的就是“没有”。剩下的是“恰好占一样吗？”：单个神经元问不出这个问题，得靠网络。',
  },
  facts: {
    pairs: [
      [wordless('$\\sigma(10x_1 + 10x_2 - 5)$'), { en: 'Is it at least one of the two?', zh: '至少占一样吗？' }],
      [wordless('$\\sigma(10x_1 + 10x_2 - 15)$'), { en: 'Is it both?', zh: '两样都占吗？' }],
      [wordless('$\\sigma(-10x_1 - 10x_2 + 5)$'), { en: 'Is it neither?', zh: '一样也不占吗？' }],
      [wordless('$\\sigma(10x_1 - 10x_2 - 5)$'), { en: 'Is it the first without the second?', zh: '只占第一样吗？' }],
    ],
    others: [{ en: 'Is it exactly one of the two?', zh: '恰好占一样吗？' }],
  },
});
