import type { Misconception } from '#exercises/misconceptions.ts';

/** Wrong ideas about the loss of many predictions: squared errors, logarithms, and their mean. */
export const ofTheMeanLoss = {
  'sum-not-mean': {
    name: { en: 'The sum instead of the mean', zh: '用了总和，而不是平均值' },
    explanation: {
      en: 'With one example you are right; with more, your loss is larger by just their number.',
      zh: '只有一个样本时你是对的；样本一多，你的损失就恰好大了样本数那么多倍。',
    },
    question: {
      en: 'Twice the data with the same errors: should the loss double?',
      zh: '数据量翻倍、误差不变，损失应该翻倍吗？',
    },
  },
  'errors-not-squared': {
    name: { en: 'The square is missing', zh: '漏掉了平方' },
    explanation: {
      en: 'You average the errors themselves. One that is too high and one that is too low cancel out, and a bad network can come to a loss of 0.',
      zh: '你求的是误差本身的平均。一个偏高、一个偏低就会互相抵消，很差的网络也可能得到 0。',
    },
    question: {
      en: 'Two predictions, one 0.5 too high and one 0.5 too low: is that network perfect?',
      zh: '两个预测，一个高了 0.5，一个低了 0.5：这个网络完美吗？',
    },
  },
  'doubled-not-squared': {
    name: { en: 'Doubled instead of squared', zh: '乘以了 2，而不是平方' },
    explanation: {
      en: 'You multiply each error by 2. That keeps its sign, so errors on both sides cancel out.',
      zh: '你把每个误差乘以了 2。它的符号还在，所以两边的误差会互相抵消。',
    },
    question: {
      en: 'What is 3², and what is 3 · 2?',
      zh: '3² 等于多少？3 · 2 又等于多少？',
    },
  },
  'xor-not-power': {
    name: { en: '^ is not a power', zh: '^ 不是乘方' },
    explanation: {
      en: 'In Python and JavaScript ^ works on the bits of whole numbers. It cuts off the decimals and gives a number that has nothing to do with a square.',
      zh: '在 Python 和 JavaScript 里，^ 是对整数的二进制位做运算。它会去掉小数部分，结果与平方毫无关系。',
    },
    question: {
      en: 'What does 3 ^ 2 print, and which operator or product gives 9?',
      zh: '运行 3 ^ 2 会得到什么？哪个运算符或乘法能得到 9？',
    },
  },
  'squares-before-subtracting': {
    name: { en: 'Squared before subtracting', zh: '先平方，再相减' },
    explanation: {
      en: 'You average y² − ŷ². Two numbers that differ in sign alone would count as equal, and the result can fall below 0.',
      zh: '你求的是 y² − ŷ² 的平均。只差一个符号的两个数会被当成相等，结果还可能小于 0。',
    },
    question: {
      en: 'Is (5 − 3)² the same as 5² − 3²?',
      zh: '(5 − 3)² 和 5² − 3² 一样吗？',
    },
  },
  'square-binds-tighter': {
    name: { en: 'Only the prediction was squared', zh: '只平方了预测值' },
    explanation: {
      en: 'You average y − ŷ²: without brackets the power is taken before the difference.',
      zh: '你求的是 y − ŷ² 的平均：没有括号时，先算乘方，后算减法。',
    },
    question: {
      en: 'In 5 - 3 ** 2, which of the two operations does the computer do first?',
      zh: '在 5 - 3 ** 2 中，计算机先做哪一步？',
    },
  },
  'squares-after-averaging': {
    name: { en: 'Averaged before squaring', zh: '先平均，后平方' },
    explanation: {
      en: 'You average the errors and square once at the end. By then errors on both sides have cancelled out.',
      zh: '你先求误差的平均，最后才平方一次。这时两边的误差已经互相抵消了。',
    },
    question: {
      en: 'The errors are 1 and −1. What comes out if you square first, and what if you average first?',
      zh: '误差是 1 和 −1。先平方会得到什么？先平均又会得到什么？',
    },
  },
  'takes-the-root': {
    name: { en: 'The root of it', zh: '多开了一次根号' },
    explanation: {
      en: 'Your number is the square root of the right one, the root mean squared error. It is a loss too, but not the one asked for.',
      zh: '你的结果是正确值的平方根，也就是均方根误差。它也是一种损失，但不是题目要求的那一种。',
    },
    question: {
      en: 'Which operation stands last in the formula of the statement?',
      zh: '在题目的公式里，最后一步是什么运算？',
    },
  },
  'halved-loss': {
    name: { en: 'Half of it', zh: '多除了 2' },
    explanation: {
      en: 'Your number is exactly half of the right one. Some books define the loss with ½, so that the 2 of the derivative goes away; here it has none.',
      zh: '你的结果恰好是正确值的一半。有些书在损失前加上 ½，好让求导时的 2 消掉；这里没有这个 ½。',
    },
    question: {
      en: 'For a single example with an error of 1, what should come out, and what do you get?',
      zh: '只有一个样本、误差为 1 时，应该得到多少？你得到多少？',
    },
  },
  'returns-inside-loop': {
    name: { en: 'Only the first example is counted', zh: '只算了第一个样本' },
    explanation: {
      en: 'Your number holds the first example alone, divided by the number of all. The others are never reached.',
      zh: '你的结果只包含第一个样本，却除以了样本总数。后面的样本根本没有轮到。',
    },
    question: {
      en: 'How many turns does your loop make before the function comes to its end?',
      zh: '在函数结束之前，你的循环一共走了几步？',
    },
  },
  'total-overwritten': {
    name: { en: 'Only the last example is left', zh: '只剩下最后一个样本' },
    explanation: {
      en: 'Your number holds the last example alone, divided by the number of all. Each turn of the loop throws away what the turns before it found.',
      zh: '你的结果只包含最后一个样本，却除以了样本总数。循环每走一步，前面算出的都被丢掉了。',
    },
    question: {
      en: 'What does your total hold after the first turn, and what becomes of that in the second?',
      zh: '循环第一步之后，你的总和里是什么？到了第二步，它又变成了什么？',
    },
  },
  'missing-minus': {
    name: { en: 'The minus is missing', zh: '少了负号' },
    explanation: {
      en: 'Your numbers have the right size but lie below 0: the logarithm of a number between 0 and 1 is negative.',
      zh: '你的结果大小正确，却小于 0：0 到 1 之间的数，对数是负的。',
    },
    question: {
      en: 'A loss should grow as a prediction gets worse. Does yours grow or fall?',
      zh: '预测越差，损失应该越大。你的损失是变大还是变小？',
    },
  },
  'minus-for-first-half': {
    name: { en: 'The minus stands before one half only', zh: '负号只管了前一半' },
    explanation: {
      en: 'Labels 1 come out right, labels 0 have the wrong sign: without brackets the minus belongs to the first of the two terms alone.',
      zh: '标签为 1 的都对，标签为 0 的符号却反了：没有括号时，负号只属于两项中的第一项。',
    },
    question: {
      en: 'What does your formula give for a label of 0 with p = 0.9, and can a loss be below 0?',
      zh: '标签为 0、p = 0.9 时，你的式子得到多少？损失可以小于 0 吗？',
    },
  },
  'log-base-10': {
    name: { en: 'Logarithm to base 10', zh: '用了以 10 为底的对数' },
    explanation: {
      en: 'Your numbers are those of the logarithm to base 10, smaller than the right ones by a factor of about 2.3.',
      zh: '你的结果用的是以 10 为底的对数，只有正确值的约 1/2.3。',
    },
    question: {
      en: 'Which function of your language is ln, the logarithm to base e?',
      zh: '在你用的语言里，哪个函数是 ln，也就是以 e 为底的对数？',
    },
  },
  'log-base-2': {
    name: { en: 'Logarithm to base 2', zh: '用了以 2 为底的对数' },
    explanation: {
      en: 'Your numbers are those of the logarithm to base 2, larger than the right ones by a factor of about 1.44.',
      zh: '你的结果用的是以 2 为底的对数，是正确值的约 1.44 倍。',
    },
    question: {
      en: 'Which function of your language is ln, the logarithm to base e?',
      zh: '在你用的语言里，哪个函数是 ln，也就是以 e 为底的对数？',
    },
  },
  'labels-swapped': {
    name: { en: 'The two labels have changed places', zh: '两种标签弄反了' },
    explanation: {
      en: 'You treat a label of 1 as 0 and a label of 0 as 1. So a sure and right prediction costs the most.',
      zh: '你把标签 1 当成了 0，把标签 0 当成了 1。结果，又对又自信的预测代价反而最大。',
    },
    question: {
      en: 'p is the probability of which label? What should a label of 1 with p = 0.99 cost?',
      zh: 'p 是哪种标签的概率？标签为 1、p = 0.99 时，代价应该是大还是小？',
    },
  },
  'only-positive-labels': {
    name: { en: 'Labels 0 cost nothing', zh: '标签 0 没有代价' },
    explanation: {
      en: 'Only examples with label 1 add to your loss. A network that always says 1 would come to almost 0.',
      zh: '只有标签为 1 的样本进入了你的损失。一个永远回答 1 的网络，损失几乎是 0。',
    },
    question: {
      en: 'The label is 0 and p is 0.9. Which probability did the network give to what really happened?',
      zh: '标签是 0，p 是 0.9。对真正发生的结果，网络给出的概率是多少？',
    },
  },
  'absolute-not-log-loss': {
    name: { en: 'A distance, but no logarithm', zh: '只有距离，没有对数' },
    explanation: {
      en: 'You average |y − p|. A prediction that is quite sure and wrong can’t cost more than 1 there.',
      zh: '你求的是 |y − p| 的平均。这样一来，再自信的错误，代价也不会超过 1。',
    },
    question: {
      en: 'What happens to −ln p as p comes close to 0, and what happens to 1 − p?',
      zh: '当 p 接近 0 时，−ln p 怎样变化？1 − p 又怎样变化？',
    },
  },
  'averages-before-log': {
    name: { en: 'Averaged before the logarithm', zh: '先平均，后取对数' },
    explanation: {
      en: 'You average the probabilities and take one logarithm at the end. There a single bad prediction disappears among the good ones.',
      zh: '你先求概率的平均，最后只取了一次对数。这样，一个很差的预测会淹没在好的预测里。',
    },
    question: {
      en: 'The probabilities are 1 and 0.01. Is the logarithm of their mean the mean of their logarithms?',
      zh: '概率是 1 和 0.01。平均值的对数，等于对数的平均值吗？',
    },
  },
  'no-clipping': {
    name: { en: 'The logarithm of 0', zh: '取了 0 的对数' },
    explanation: {
      en: 'Ordinary probabilities come out right. But the logarithm of almost 0 is huge, and that of 0 is infinite or no number at all: a single prediction that is very sure and wrong spoils the whole mean.',
      zh: '普通的概率都对。但接近 0 的数取对数，绝对值会非常大，0 的对数则是无穷大，甚至不是一个数：只要有一个错得非常自信的预测，整个平均值就毁了。',
    },
    question: {
      en: 'Between which two bounds has p to lie before the logarithm is taken?',
      zh: '取对数之前，p 应该先被限制在哪两个数之间？',
    },
  },
} satisfies Record<string, Misconception>;
