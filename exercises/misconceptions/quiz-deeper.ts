import type { Misconception } from '#exercises/misconceptions.ts';

/** Wrong ideas that only the quizzes on deeper networks, on the recommender and on the whole course can see. */
export const ofDepthAndUse = {
  'back-along-rows': {
    name: { en: 'Along the row on the way back', zh: '回程走成了行' },
    explanation: {
      en: 'You gathered over the first row of the table. In it stand the weights that lead into one neuron; the way back needs those that lead out of one.',
      zh: '你是沿着权重表的第一行汇总的。一行里是通进同一个神经元的权重，回程要的却是从同一个神经元通出去的权重。',
    },
    question: {
      en: 'In `w[k][i]`, which of the two numbers is the neuron that the weight comes from?',
      zh: '在 `w[k][i]` 里，哪一个下标表示权重从哪个神经元出发？',
    },
  },
  'pieces-not-kinks': {
    name: { en: 'Pieces counted instead of kinks', zh: '数成了段数，不是折点' },
    explanation: {
      en: 'Your number is that of the straight pieces. A neuron adds a kink, and between pieces there is one kink fewer than there are pieces.',
      zh: '你数的是直线段的段数。神经元添的是折点，而折点比段数少一个。',
    },
    question: {
      en: 'How many kinks does a zigzag of two pieces have?',
      zh: '两段组成的锯齿，有几个折点？',
    },
  },
  'depth-only-adds': {
    name: { en: 'The folds were added up', zh: '把各层的折叠加了起来' },
    explanation: {
      en: 'You let each layer add as many pieces as it folds. But a layer folds everything that is there already, so the pieces multiply.',
      zh: '你以为每一层只是添上几段。其实每一层都把已有的一切整个再折一遍，段数是相乘的。',
    },
    question: {
      en: 'Fold a strip of paper in half three times. How many layers of paper lie there?',
      zh: '把一条纸带对折三次，一共叠了几层纸？',
    },
  },
  'same-neurons-flat': {
    name: { en: 'As many neurons, only flat', zh: '以为排成一层也只要那么多' },
    explanation: {
      en: 'Your number is that of the deep network’s neurons. Side by side they cannot build on one another, and each adds a single kink.',
      zh: '这是深的网络里神经元的个数。把它们并排放成一层，谁也用不上别人的结果，每个只能添一个折点。',
    },
    question: {
      en: 'How many kinks can that many neurons make when they all look at $x$ itself?',
      zh: '如果这些神经元看到的都是 $x$ 本身，一共能折出几个折点？',
    },
  },
  'factors-added-not-multiplied': {
    name: { en: 'Divided by the layers', zh: '按层数平分了' },
    explanation: {
      en: 'You let the gradient shrink in proportion to the number of layers. But every layer multiplies what is left by a factor of its own.',
      zh: '你让梯度随层数成比例地减小。其实每一层都会把剩下的再乘上一个因子。',
    },
    question: {
      en: 'If each of three shops halves a price, is a sixth of it left, or less?',
      zh: '一个价格连打三次对折，剩下的是六分之一，还是更少？',
    },
  },
  'one-layer-for-all': {
    name: { en: 'Only one layer was counted', zh: '只算了一层' },
    explanation: {
      en: 'Your number is what a single layer leaves. The gradient has to pass all of them.',
      zh: '这是穿过一层之后剩下的。梯度要穿过所有的层。',
    },
    question: { en: 'What happens to your number in the next layer?', zh: '到了下一层，你的这个数会变成什么？' },
  },
  'shortcut-without-slope': {
    name: { en: 'The shortcut is left out', zh: '漏掉了近道' },
    explanation: {
      en: 'You count the way through the layer only. What is added unchanged moves too when the input moves.',
      zh: '你只算了穿过这一层的那条路。原样加上去的那一份，也会跟着输入一起变。',
    },
    question: {
      en: 'If the layer itself gave the same answer to everything, by how much would the sum still change?',
      zh: '假如这一层对什么都给同样的答案，输入变动时，和还会变多少？',
    },
  },
  'learning-rate-cures-vanishing': {
    name: { en: 'Larger steps for the first layers', zh: '以为加大步子就行' },
    explanation: {
      en: 'A higher learning rate lengthens the steps of all layers alike. If the first one becomes large enough, the last one leaps a million times as far.',
      zh: '提高学习率，所有层的步子会一起变大。等第一层的步子够大了，最后一层早就一跳百万步了。',
    },
    question: {
      en: 'By what does the learning rate multiply the ratio of the first layer’s step to the last one’s?',
      zh: '第一层的步子和最后一层的步子之比，会因为学习率而改变吗？',
    },
  },
  'data-cures-vanishing': {
    name: { en: 'More data against a lost signal', zh: '以为多给数据就行' },
    explanation: {
      en: 'More examples help against learning by heart. How much of each example’s gradient reaches the front is settled by weights and slopes.',
      zh: '样本多，有助于防止死记硬背。至于每个样本的梯度能传多少到前面，那是由权重和斜率决定的。',
    },
    question: {
      en: 'If a telephone line swallows nearly everything, does it help to call more often?',
      zh: '如果一条电话线几乎什么都传不过去，多打几次有用吗？',
    },
  },
  'deeper-is-better': {
    name: { en: 'The deeper, the better', zh: '越深越好' },
    explanation: {
      en: 'A further layer brings further factors, parameters and costs. Whether it pays depends on the task, the data and the time there is.',
      zh: '多一层，就多一批因子、参数和开销。值不值得，要看任务、数据和有多少时间。',
    },
    question: {
      en: 'How would you notice that a layer has brought nothing?',
      zh: '你怎样才能发现，某一层其实什么也没带来？',
    },
  },
  'judges-by-training-loss': {
    name: { en: 'Judged by what it has seen', zh: '拿见过的样本来评判' },
    explanation: {
      en: 'You chose the network with the lowest loss on the examples it was trained on. It may have learned them by heart.',
      zh: '你选的是在训练样本上损失最小的网络。那些样本它可能只是背下来了。',
    },
    question: {
      en: 'Who understands more: somebody who can recite the solved problems, or somebody who solves a new one?',
      zh: '能背出做过的题，和能做出一道新题，哪个更说明学懂了？',
    },
  },
} satisfies Record<string, Misconception>;
