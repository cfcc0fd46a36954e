import type { Misconception } from '#exercises/misconceptions.ts';

/** Wrong ideas about the sum inside a neuron: weights, bias and the loop over the inputs. */
export const ofTheSum = {
  'bias-subtracted': {
    name: { en: 'The bias is subtracted', zh: '减去了偏置' },
    explanation: {
      en: 'Your numbers would be right with −b in place of b. Some books do subtract something here: a threshold, which is a bias with its sign turned round.',
      zh: '如果把 b 换成 −b，你的结果就对了。有些书在这里确实是减：减的是“阈值”，也就是变了号的偏置。',
    },
    question: {
      en: 'A neuron with a large positive bias: is it easier or harder to excite?',
      zh: '偏置是一个很大的正数时，这个神经元是更容易还是更难兴奋？',
    },
  },
  'bias-for-each-input': {
    name: { en: 'The bias is added for every input', zh: '每个输入都加了一次偏置' },
    explanation: {
      en: 'Your sum holds the bias as many times as there are inputs.',
      zh: '有几个输入，你的和里就加了几次偏置。',
    },
    question: {
      en: 'How often does b occur in the formula, and how often does the line of your program run that adds it?',
      zh: '公式里 b 出现了几次？你的程序里加 b 的那一行又执行了几次？',
    },
  },
  'missing-weights': {
    name: { en: 'The weights play no part', zh: '权重没有参与计算' },
    explanation: {
      en: 'You add up the inputs as they are. Your numbers are those of weights that are all 1.',
      zh: '你直接把输入加了起来，相当于所有权重都等于 1。',
    },
    question: {
      en: 'If one weight were 0, what should become of its input, and what becomes of it in your sum?',
      zh: '如果某个权重等于 0，它的输入应该怎样？在你的和里又怎样？',
    },
  },
  'weights-added': {
    name: { en: 'Weights added instead of multiplied', zh: '权重是加上去的，而不是乘上去的' },
    explanation: {
      en: 'Each weight is added to its input. So a weight of 0 leaves its input as loud as ever.',
      zh: '你把每个权重加到了输入上。这样一来，权重为 0 的输入照样起作用。',
    },
    question: {
      en: 'Which operation lets a weight of 0 silence an input and a weight of 2 double it?',
      zh: '用哪种运算，才能让权重 0 使输入失效、让权重 2 使输入加倍？',
    },
  },
  'product-of-sums': {
    name: { en: 'Every weight meets every input', zh: '每个权重乘了每个输入' },
    explanation: {
      en: 'Your number is the sum of the weights times the sum of the inputs: all of them are multiplied with each other.',
      zh: '你的结果是“权重之和”乘以“输入之和”：所有的权重和所有的输入都两两相乘了。',
    },
    question: {
      en: 'With two inputs, how many products does the formula have, and how many do you get?',
      zh: '只有两个输入时，公式里有几个乘积？你的算法里有几个？',
    },
  },
  'mean-not-sum': {
    name: { en: 'The mean instead of the sum', zh: '算成了平均值，而不是和' },
    explanation: {
      en: 'You divide the products by the number of inputs. The formula adds up and leaves it at that.',
      zh: '你把乘积之和又除以了输入的个数，而公式只求和，不再做除法。',
    },
    question: {
      en: 'If one more input arrives and its weight is 0, should the result change?',
      zh: '如果再来一个权重为 0 的输入，结果应该改变吗？',
    },
  },
  'overwrites-sum': {
    name: { en: 'Only the last product is left', zh: '只剩下最后一个乘积' },
    explanation: {
      en: 'Your number is the last product plus the bias. Each turn of the loop throws away what the turns before it found.',
      zh: '你的结果只是最后一个乘积加上偏置：循环每走一步，前面算出的都被丢掉了。',
    },
    question: {
      en: 'What does your sum hold after the first input, and what becomes of that in the second turn?',
      zh: '处理完第一个输入后，你的变量里是什么？到了第二步，它又变成了什么？',
    },
  },
  'first-input-only': {
    name: { en: 'Only the first input is counted', zh: '只算了第一个输入' },
    explanation: {
      en: 'Your number is the first product plus the bias. The other inputs are never reached.',
      zh: '你的结果只是第一个乘积加上偏置，后面的输入根本没有轮到。',
    },
    question: {
      en: 'How many turns does your loop make before the function comes to its end?',
      zh: '在函数结束之前，你的循环一共走了几步？',
    },
  },
  'last-input-left-out': {
    name: { en: 'The last input is left out', zh: '漏掉了最后一个输入' },
    explanation: {
      en: 'All products are there but the last one.',
      zh: '其他乘积都在，只少了最后一个。',
    },
    question: {
      en: 'With three inputs the places are 0, 1 and 2. At which place does your loop stop?',
      zh: '有三个输入时，位置依次是 0、1、2。你的循环停在了哪个位置？',
    },
  },
  'only-two-inputs': {
    name: { en: 'Only two inputs are counted', zh: '只算了两个输入' },
    explanation: {
      en: 'You are right where there are two inputs. Where there are more, the others go unheard.',
      zh: '有两个输入时你是对的；输入更多时，其余的都没有算进去。',
    },
    question: {
      en: 'How would your line have to look for a hundred inputs?',
      zh: '如果有一百个输入，你的那一行该怎么写？',
    },
  },
  'activation-too-early': {
    name: { en: 'The sigmoid is already in it', zh: '提前用了 Sigmoid' },
    explanation: {
      en: 'Your numbers all lie between 0 and 1: they are the sigmoid of the sum. Asked for is the sum itself.',
      zh: '你的结果都在 0 和 1 之间：那是加权和经过 Sigmoid 之后的值，而题目要的是加权和本身。',
    },
    question: {
      en: 'In the example, z is 1.88. Could your function ever return that?',
      zh: '例子中的 z 等于 1.88。你的函数有可能返回这个数吗？',
    },
  },
  'one-weight-for-all': {
    name: { en: 'One weight for both inputs', zh: '两个输入用了同一个权重' },
    explanation: {
      en: 'Both of your inputs are multiplied by w1. The weight w2 has no influence on your number.',
      zh: '你的两个输入都乘了 w1，权重 w2 对结果毫无影响。',
    },
    question: {
      en: 'If only w2 changes, should the neuron notice? Does yours?',
      zh: '只改变 w2 时，神经元的输出应该变化吗？你的会变吗？',
    },
  },
  'activation-before-sum': {
    name: { en: 'The sigmoid before the sum', zh: '先用了 Sigmoid，后求和' },
    explanation: {
      en: 'You put each product through the sigmoid by itself and add up afterwards, so your result can lie above 1.',
      zh: '你让每个乘积单独经过 Sigmoid，然后才相加，所以结果可能大于 1。',
    },
    question: {
      en: 'How many times does one neuron apply its sigmoid, and to what?',
      zh: '一个神经元要用几次 Sigmoid？是对什么用的？',
    },
  },
} satisfies Record<string, Misconception>;
