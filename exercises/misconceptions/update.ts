import type { Misconception } from '#exercises/misconceptions.ts';

/** Wrong ideas about the step from gradients to new weights. */
export const ofTheUpdate = {
  'gradient-ascent': {
    name: { en: 'Uphill instead of downhill', zh: '走成了上坡' },
    explanation: {
      en: 'Your step has the right length but the opposite direction: it makes the loss larger.',
      zh: '你这一步的长度是对的，方向却正好相反：它让损失变大了。',
    },
    question: {
      en: 'If the gradient is positive, the loss grows as the weight grows. Which way must the weight go?',
      zh: '梯度为正，说明权重增大时损失也增大。那么权重应该朝哪边走？',
    },
  },
  'missing-learning-rate': {
    name: { en: 'The learning rate is missing', zh: '漏掉了学习率' },
    explanation: {
      en: 'You take the whole gradient as the step. Your numbers are those of a learning rate of 1.',
      zh: '你把整个梯度当成了一步。你的结果相当于学习率等于 1。',
    },
    question: {
      en: 'If the learning rate were halved, what would change in your answer?',
      zh: '如果把学习率减半，你的答案会有什么变化？',
    },
  },
  'divides-by-learning-rate': {
    name: { en: 'Divided by the learning rate', zh: '除以了学习率' },
    explanation: {
      en: 'Your step grows as the learning rate shrinks: the gradient was divided by it.',
      zh: '学习率越小，你的步子反而越大：你用梯度除以了学习率。',
    },
    question: {
      en: 'Should a smaller learning rate make the step shorter or longer?',
      zh: '学习率变小，步子应该变短还是变长？',
    },
  },
  'learning-rate-scales-weight': {
    name: { en: 'The weight was scaled too', zh: '权重也被缩放了' },
    explanation: {
      en: 'Your learning rate multiplies the weight as well as the gradient, so most of the old weight is lost.',
      zh: '你的学习率不仅乘了梯度，还乘了权重，原来的权重大部分都丢掉了。',
    },
    question: {
      en: 'If the gradient is 0, the weight should stay where it is. Where does yours go?',
      zh: '如果梯度为 0，权重应该原地不动。你的权重会跑到哪里？',
    },
  },
  'ignores-steepness': {
    name: { en: 'Every step has the same length', zh: '每一步都一样长' },
    explanation: {
      en: 'Your direction is right, but a steep slope and a gentle one make you step equally far: only the sign of the gradient is used.',
      zh: '你的方向是对的，但不论坡陡坡缓，步子都一样长：你只用了梯度的符号。',
    },
    question: {
      en: 'Close to the bottom of the valley, how long should a step be?',
      zh: '快到谷底时，步子应该有多长？',
    },
  },
  'operands-swapped': {
    name: { en: 'Subtracted the wrong way round', zh: '减法的两边写反了' },
    explanation: {
      en: 'Your number is the right one with the opposite sign: the weight was taken from the step.',
      zh: '你的结果和正确答案只差一个负号：你用步长减去了权重。',
    },
    question: {
      en: 'If the gradient is 0, what should come out, and what comes out of your line?',
      zh: '如果梯度为 0，应该得到什么？你的式子会得到什么？',
    },
  },
  'returns-step-not-weight': {
    name: { en: 'The step instead of the new weight', zh: '返回了步长，而不是新的权重' },
    explanation: {
      en: 'You return the learning rate times the gradient. The old weight plays no part in it.',
      zh: '你返回的是学习率乘以梯度，原来的权重没有参与计算。',
    },
    question: {
      en: 'You know how long the step is. Where do you stand after taking it?',
      zh: '步子有多长已经知道了，那么走完这一步，你站在哪里？',
    },
  },
  'returns-change-not-weight': {
    name: { en: 'The change instead of the new weight', zh: '返回了改变量，而不是新的权重' },
    explanation: {
      en: 'You return by how much the weight changes, with the right sign. The old weight plays no part in it.',
      zh: '你返回的是权重的改变量，符号也对，但原来的权重没有参与计算。',
    },
    question: {
      en: 'What is this change added to?',
      zh: '这个改变量应该加到什么上面？',
    },
  },
  'returns-gradient-not-weight': {
    name: { en: 'The gradient instead of the new weight', zh: '返回了梯度，而不是新的权重' },
    explanation: {
      en: 'You return the gradient itself. No step has been taken yet.',
      zh: '你返回的是梯度本身，还没有迈出任何一步。',
    },
    question: {
      en: 'The gradient says how the loss changes. What is done with it to get a new weight?',
      zh: '梯度说明损失怎样变化。怎样用它得到新的权重？',
    },
  },
  'uses-updated-weight': {
    name: { en: 'New weights used too early', zh: '过早用了新的权重' },
    explanation: {
      en: 'Your hidden layer moves a little wrong: its gradients went back through w5 and w6 as they are after their own step.',
      zh: '你的隐藏层走得有一点偏：求它的梯度时，用的是更新之后的 w5 和 w6。',
    },
    question: {
      en: 'Which w5 produced the prediction whose error you are carrying back?',
      zh: '你正在往回传的误差，来自哪一个 w5 做出的预测？',
    },
  },
  'updates-one-at-a-time': {
    name: { en: 'A new point for each parameter', zh: '每个参数都换了一个点' },
    explanation: {
      en: 'w1 is right, and each later parameter is a little further off: you ran the network again after each change.',
      zh: 'w1 是对的，后面的参数偏差越来越大：你每改动一个参数，就重新计算了一遍网络。',
    },
    question: {
      en: 'At how many different points were your nine gradients taken?',
      zh: '你的九个梯度是在几个不同的点上求出来的？',
    },
  },
  'biases-not-updated': {
    name: { en: 'The biases stay as they were', zh: '偏置没有更新' },
    explanation: {
      en: 'Only the weights learn: every bias is still what it was at the start.',
      zh: '只有权重在学习：每个偏置都还是最初的值。',
    },
    question: {
      en: 'Does the loss change when a bias changes? Then what is its gradient?',
      zh: '偏置改变时，损失会变吗？那么它的梯度是多少？',
    },
  },
} satisfies Record<string, Misconception>;
