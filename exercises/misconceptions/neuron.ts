import type { Misconception } from '#exercises/misconceptions.ts';

/** Wrong ideas about what one neuron computes and how neurons are joined. */
export const ofTheNeuron = {
  'exponent-sign': {
    name: { en: 'Sign in the exponent', zh: '指数的符号' },
    explanation: {
      en: 'Your values are mirrored: they fall where σ rises. That is what e^z gives in place of e^−z.',
      zh: '你的曲线左右颠倒了：该上升的地方在下降。把 e^−z 写成 e^z，得到的正是这些数值。',
    },
    question: {
      en: 'For a large positive z, should the exponential in the denominator be huge or tiny?',
      zh: '当 z 是很大的正数时，分母里的指数项应该非常大，还是非常小？',
    },
  },
  'missing-one-in-denominator': {
    name: { en: 'The 1 in the denominator is missing', zh: '分母里少了 1' },
    explanation: {
      en: 'Your values are exactly e^z: they grow beyond 1 without end. Only e^−z stands below your fraction line.',
      zh: '你的结果正好等于 e^z，会无限增大，超过 1。这说明你的分母里只有 e^−z。',
    },
    question: {
      en: 'What keeps the fraction below 1, however small e^−z becomes?',
      zh: '无论 e^−z 变得多小，是什么让这个分式始终小于 1？',
    },
  },
  'missing-parentheses': {
    name: { en: 'Divided before adding', zh: '先做了除法再做加法' },
    explanation: {
      en: 'Your values are 1 + e^−z. The computer divided 1 by 1 first and added the exponential afterwards.',
      zh: '你的结果等于 1 + e^−z。计算机先算了 1 除以 1，然后才加上指数项。',
    },
    question: {
      en: 'Which part of your line stands below the fraction line, and how does the computer know?',
      zh: '你写的那一行里，哪些部分属于分母？计算机怎么知道这一点？',
    },
  },
  'derivative-not-value': {
    name: { en: 'The slope instead of the value', zh: '算成了斜率，而不是函数值' },
    explanation: {
      en: 'Your values are σ(z)·(1 − σ(z)), the slope of the curve at z. It is largest in the middle and almost 0 at both ends.',
      zh: '你的结果等于 σ(z)·(1 − σ(z))，这是曲线在 z 处的斜率：中间最大，两端接近 0。',
    },
    question: {
      en: 'For z = 10 the curve is close to 1. What does your function return there?',
      zh: '在 z = 10 处曲线接近 1，你的函数在那里返回多少？',
    },
  },
  'step-not-sigmoid': {
    name: { en: 'A step instead of a smooth curve', zh: '阶跃函数，而不是平滑曲线' },
    explanation: {
      en: 'You return only 0 and 1, as the neurons of the 1950s did. All the values in between are lost, and with them the slope.',
      zh: '你的函数只返回 0 和 1，就像上世纪五十年代的神经元那样。中间的取值都丢掉了，斜率也随之消失。',
    },
    question: {
      en: 'How would a learner of weights notice that z moved from 0.1 to 0.2?',
      zh: '如果 z 从 0.1 变到 0.2，从你的输出里能看出变化吗？',
    },
  },
  'tanh-not-sigmoid': {
    name: { en: 'tanh instead of the sigmoid', zh: '用成了 tanh' },
    explanation: {
      en: 'Your values are tanh(z). It has the same S shape, but runs from −1 to 1 and passes through 0 at z = 0.',
      zh: '你的结果等于 tanh(z)。它同样是 S 形，但取值从 −1 到 1，并且在 z = 0 处等于 0。',
    },
    question: {
      en: 'Could a number below 0 be a probability?',
      zh: '小于 0 的数能当作概率吗？',
    },
  },
  'missing-bias': {
    name: { en: 'The bias is missing', zh: '漏掉了偏置' },
    explanation: {
      en: 'Your numbers are those of neurons whose biases are all 0.',
      zh: '你的结果相当于所有偏置都等于 0。',
    },
    question: {
      en: 'What does a neuron add to its weighted inputs before it applies the sigmoid?',
      zh: '神经元在使用 Sigmoid 之前，除了加权输入还要加上什么？',
    },
  },
  'missing-activation': {
    name: { en: 'The sigmoid is missing', zh: '漏掉了激活函数' },
    explanation: {
      en: 'What leaves your neuron is the plain sum, which can lie far outside 0 to 1. The sigmoid was never applied.',
      zh: '你的神经元输出的是原来的和，它可以远远超出 0 到 1 的范围。Sigmoid 从未起作用。',
    },
    question: {
      en: 'What has to happen to the sum z before it leaves the neuron?',
      zh: '和 z 在离开神经元之前，还要经过哪一步？',
    },
  },
  'missing-hidden-activation': {
    name: { en: 'No sigmoid in the hidden layer', zh: '隐藏层漏掉了激活函数' },
    explanation: {
      en: 'Your output neuron applies the sigmoid, but the hidden neurons still put out plain weighted sums.',
      zh: '你的输出神经元用了 Sigmoid，但隐藏神经元输出的仍然只是加权和。',
    },
    question: {
      en: 'Is anything about a hidden neuron different from the output neuron, apart from where it stands?',
      zh: '除了所处的位置，隐藏神经元的计算和输出神经元有什么不同吗？',
    },
  },
  'missing-output-activation': {
    name: { en: 'No sigmoid at the output', zh: '输出层漏掉了激活函数' },
    explanation: {
      en: 'Everything before the output is right. Your output is the weighted sum of the output neuron, which may leave the range 0 to 1.',
      zh: '输出之前的部分都是对的。你的输出是输出神经元的加权和，它可能超出 0 到 1 的范围。',
    },
    question: {
      en: 'Which step did the hidden neurons take that the output has not had yet?',
      zh: '隐藏神经元做过的哪一步，输出神经元还没有做？',
    },
  },
  'inputs-swapped': {
    name: { en: 'x1 and x2 swapped', zh: 'x1 和 x2 对调了' },
    explanation: {
      en: 'In your numbers x1 and x2 have changed places: what belongs to x1 has met x2.',
      zh: '你的结果里 x1 和 x2 对调了：本该乘 x1 的地方乘了 x2。',
    },
    question: {
      en: 'Follow the line of w1 in the figure to its start. Which input does it come from?',
      zh: '沿着图中 w1 的连线往回看，它是从哪个输入出发的？',
    },
  },
  'weights-transposed': {
    name: { en: 'Columns read as rows', zh: '把列当成了行' },
    explanation: {
      en: 'The table of weights was read by columns instead of rows: each of your neurons took one weight from every neuron of its layer, as if h1 owned w1 and w3.',
      zh: '权重表被按列读取了，而不是按行：你的每个神经元都从同层的各个神经元那里各拿了一个权重，好像 w1 和 w3 都属于 h1。',
    },
    question: {
      en: 'In the figure, which weights end at the same neuron?',
      zh: '在图中，哪些权重连到同一个神经元？',
    },
  },
  'output-from-inputs': {
    name: { en: 'The output skips the hidden layer', zh: '输出绕过了隐藏层' },
    explanation: {
      en: 'h1 and h2 are right, but your o1 multiplies w5 and w6 by x1 and x2, as if there were no hidden layer.',
      zh: 'h1 和 h2 是对的，但你的 o1 用 w5、w6 去乘 x1、x2，好像隐藏层不存在。',
    },
    question: {
      en: 'Which numbers arrive at the output neuron?',
      zh: '到达输出神经元的是哪些数？',
    },
  },
  'output-from-weighted-sums': {
    name: { en: 'Sums instead of activations', zh: '用了加权和，而不是激活值' },
    explanation: {
      en: 'The hidden activations are right, but the next neurons were fed the sums inside the hidden ones, before their sigmoid.',
      zh: '隐藏层的激活值是对的，但传给下一层的却是隐藏神经元内部的加权和，还没有经过 Sigmoid。',
    },
    question: {
      en: 'What does a hidden neuron pass on: its sum, or what the sigmoid makes of it?',
      zh: '隐藏神经元传给下一层的，是它的加权和，还是经过 Sigmoid 之后的值？',
    },
  },
  'hidden-units-swapped': {
    name: { en: 'h1 and h2 swapped', zh: 'h1 和 h2 对调了' },
    explanation: {
      en: 'h1 and h2 are right. In your o1, w5 multiplies h2 and w6 multiplies h1.',
      zh: 'h1 和 h2 是对的。但在你的 o1 里，w5 乘的是 h2，w6 乘的是 h1。',
    },
    question: {
      en: 'Where does the line of w5 start in the figure?',
      zh: '图中 w5 的连线从哪里出发？',
    },
  },
  'bias-outside-activation': {
    name: { en: 'Bias added after the sigmoid', zh: '偏置加在了激活函数之后' },
    explanation: {
      en: 'Your neurons add the bias to the output of the sigmoid, so they can put out numbers below 0 or above 1.',
      zh: '你的神经元把偏置加在 Sigmoid 的结果上，所以输出可能小于 0 或大于 1。',
    },
    question: {
      en: 'Is the bias part of the sum, or something that happens to the result?',
      zh: '偏置是加权和的一部分，还是对最后结果的修正？',
    },
  },
} satisfies Record<string, Misconception>;
