import type { Misconception } from '#exercises/misconceptions.ts';

/** Wrong ideas about the loss of one prediction, and about all of its gradients at once. */
export const ofTheLoss = {
  'absolute-value-ignored': {
    name: { en: 'The bars were ignored', zh: '绝对值没有起作用' },
    explanation: {
      en: 'You treat |y − ŷ| as if it were y − ŷ. That is right while the prediction is too low; when it is too high, your sign is wrong.',
      zh: '你把 |y − ŷ| 当成了 y − ŷ。预测值偏低时没有问题；预测值一偏高，你的符号就错了。',
    },
    question: {
      en: 'The prediction is larger than the label. Which sign does y − ŷ have then, and what do the bars make of it?',
      zh: '预测值比标签大时，y − ŷ 是正是负？加上绝对值之后呢？',
    },
  },
  'prediction-minus-label': {
    name: { en: 'The prediction minus the label', zh: '预测值减标签' },
    explanation: {
      en: 'Your number is ŷ − y. It is right while the prediction is too high, and falls below 0 as soon as it is too low.',
      zh: '你的结果是 ŷ − y。预测值偏高时它是对的，一旦偏低，它就小于 0。',
    },
    question: {
      en: 'Can a distance be smaller than 0?',
      zh: '距离会小于 0 吗？',
    },
  },
  'negative-error-cut-off': {
    name: { en: 'Half of the mistakes cost nothing', zh: '有一半的错误不计代价' },
    explanation: {
      en: 'Where the prediction is too high your loss is 0: the negative difference was cut off, and its size with it.',
      zh: '预测值偏高时，你的损失是 0：负的差被截掉了，它的大小也跟着丢了。',
    },
    question: {
      en: 'A network that always predicts far too much: what does your loss say about it?',
      zh: '如果一个网络的预测值总是偏高很多，你的损失会怎样评价它？',
    },
  },
  'squared-not-absolute-loss': {
    name: { en: 'The squared loss instead of the absolute one', zh: '用成了平方损失' },
    explanation: {
      en: 'Your numbers belong to (y − ŷ)². There a small error counts for less and a large one for more than its size.',
      zh: '你的结果对应 (y − ŷ)²。在这种损失里，小误差被缩小，大误差被放大，都不再是误差本身的大小。',
    },
    question: {
      en: 'In |y − ŷ|, what becomes of the loss when the error is twice as large, and what becomes of its slope?',
      zh: '在 |y − ŷ| 中，误差变成两倍时，损失变成多少？它的斜率又怎样变化？',
    },
  },
  'absolutes-before-subtracting': {
    name: { en: 'Subtracted after taking absolute values', zh: '先取了绝对值，再相减' },
    explanation: {
      en: 'Your number is |y| − |ŷ|. The signs of both are gone before they are compared, so −2 and 2 count as equal.',
      zh: '你的结果是 |y| − |ŷ|。比较之前，两个数的符号就已经丢了，所以 −2 和 2 被当成了相等。',
    },
    question: {
      en: 'How far apart are −1 and 2 on the number line?',
      zh: '在数轴上，−1 和 2 相距多远？',
    },
  },
  'label-taken-as-one': {
    name: { en: 'The label was taken as 1', zh: '把标签当成了 1' },
    explanation: {
      en: 'Your number is the distance of the prediction from 1, as in the statement’s example. The label has no influence on it.',
      zh: '你的结果是预测值到 1 的距离，和题目里的例子一样。标签对它没有任何影响。',
    },
    question: {
      en: 'The label is 0 and the prediction 0.87. Is that a better or a worse prediction than before?',
      zh: '如果标签是 0，预测值仍是 0.87，这个预测比原来更好还是更差？',
    },
  },
  'labels-zero-one-only': {
    name: { en: 'A case for each label', zh: '给每种标签写了一种情况' },
    explanation: {
      en: 'Labels of 1 and 0 come out right. For any other label your function answers as if it were 0.',
      zh: '标签是 1 和 0 时都对。换成别的标签，你的函数都当作 0 来算。',
    },
    question: {
      en: 'Is there one expression that gives both of your cases, and fits every other label as well?',
      zh: '有没有一个式子，既包含你的两种情况，又适用于其他任何标签？',
    },
  },
  'hit-or-miss': {
    name: { en: 'Only right or wrong', zh: '只分对错' },
    explanation: {
      en: 'You round the prediction and return 0 or 1. A prediction of 0.51 and one of 0.99 cost the same, so nothing tells a network that it is getting better.',
      zh: '你先把预测值取整，再返回 0 或 1。这样 0.51 和 0.99 的代价相同，网络无从知道自己是否在进步。',
    },
    question: {
      en: 'The prediction moves from 0.6 to 0.9 and the label is 1. What should the loss do, and what does yours do?',
      zh: '标签是 1，预测值从 0.6 变到 0.9，损失应该怎样变？你的又怎样变？',
    },
  },
  'error-not-sign': {
    name: { en: 'The error instead of its sign', zh: '用了误差，而不是误差的符号' },
    explanation: {
      en: 'Your first factor is o1 − y, so it shrinks as the error does. That belongs to a squared loss, apart from a 2.',
      zh: '你的第一个因子是 o1 − y，它会随误差一起变小。除了差一个 2，这对应的是平方损失。',
    },
    question: {
      en: 'Draw |y − o1| over o1. How steep is it far from its lowest point, and how steep close to it?',
      zh: '画出 |y − o1| 随 o1 变化的图。离最低点很远时有多陡？很近时呢？',
    },
  },
  'bias-gradient-zero': {
    name: { en: 'The biases were taken for constants', zh: '把偏置当成了常数' },
    explanation: {
      en: 'The gradients of all weights are right, those of the biases are 0: as if the loss did not notice a bias.',
      zh: '权重的梯度都对，偏置的却都是 0：好像偏置变了，损失毫无察觉。',
    },
    question: {
      en: 'When a neuron’s bias grows by a little, by how much does the sum inside it grow?',
      zh: '神经元的偏置增大一点点，它内部的加权和会增大多少？',
    },
  },
  'bias-gradient-one': {
    name: { en: 'Only the last link of the biases', zh: '偏置只剩最后一环' },
    explanation: {
      en: 'The gradients of all six weights are right. For the biases you return 1: how the sum changes with its bias, not how the loss does.',
      zh: '六个权重的梯度都对。偏置的梯度你返回了 1：这是加权和随偏置的变化，而不是损失的变化。',
    },
    question: {
      en: 'A sum inside a neuron grows by 1 when its bias does. Which links lie between that sum and the loss?',
      zh: '偏置增大 1，神经元内部的加权和也增大 1。从这个加权和到损失，还有哪几环？',
    },
  },
  'bias-times-itself': {
    name: { en: 'The bias multiplies its own gradient', zh: '偏置的梯度多乘了偏置自己' },
    explanation: {
      en: 'The gradients of all weights are right. Those of the biases carry one factor too many: the bias itself.',
      zh: '权重的梯度都对。偏置的梯度却多了一个因子：偏置自己。',
    },
    question: {
      en: 'What does the bias multiply in the sum inside its neuron?',
      zh: '在神经元内部的加权和里，偏置乘的是什么？',
    },
  },
} satisfies Record<string, Misconception>;
