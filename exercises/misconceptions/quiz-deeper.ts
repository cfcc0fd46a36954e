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
  'auc-hangs-on-size': {
    name: { en: 'The AUC taken for a size', zh: '以为 AUC 看大小' },
    explanation: {
      en: 'You let the AUC follow the size of the probabilities. It only asks which of two items stands above the other.',
      zh: '你以为概率变小，AUC 也会跟着变小。它只问两件物品谁排在前面。',
    },
    question: {
      en: 'If all runners get slower by half, who wins the race?',
      zh: '如果所有选手都慢了一半，谁会赢？',
    },
  },
  'order-is-everything': {
    name: { en: 'Only the order counts', zh: '只有次序才算数' },
    explanation: {
      en: 'You let the log loss see the order only. It looks at each probability by itself and asks how far it is from what happened.',
      zh: '你以为对数损失也只看次序。它是逐个看概率的：每一个离实际发生的有多远。',
    },
    question: {
      en: 'A click came where $p = 0.8$ was promised. What does it cost, and what at $p = 0.4$?',
      zh: '说好的是 $p = 0.8$，结果点了，损失是多少？如果说的是 $p = 0.4$ 呢？',
    },
  },
  'pairs-not-names': {
    name: { en: 'A number for each pair', zh: '给每一对都配了数' },
    explanation: {
      en: 'You counted the pairs of a user and an item. An embedding belongs to one name, whoever it meets.',
      zh: '你数的是用户和物品配成的对。嵌入向量属于单个名字，不管它遇到谁。',
    },
    question: {
      en: 'How many vectors come into being when one more video is added?',
      zh: '多加一个视频，会多出几个向量？',
    },
  },
  'one-number-per-name': {
    name: { en: 'One number for each name', zh: '每个名字只算了一个数' },
    explanation: {
      en: 'You counted the names. Each of them has a whole vector.',
      zh: '你数的是名字的个数。每个名字有的是一整个向量。',
    },
    question: {
      en: 'How many numbers does one user’s vector hold?',
      zh: '一个用户的向量里有几个数？',
    },
  },
  'numbers-for-each-pair': {
    name: { en: 'A vector for each pair', zh: '给每一对都配了向量' },
    explanation: {
      en: 'You gave every pair of a user and an item a vector of its own. Then a pair that has never met would know nothing again.',
      zh: '你让每一对用户和物品都有自己的向量。那样的话，从未相遇的一对又会一无所知。',
    },
    question: {
      en: 'Lin has clicked on the noodles. Which vectors have learned from that, and for whom else are they of use?',
      zh: '小林点了拌面。哪些向量从中学到了东西？还会对谁有用？',
    },
  },
  'silence-is-a-no': {
    name: { en: 'Silence is taken for a no', zh: '把沉默当成了拒绝' },
    explanation: {
      en: 'You take it that what nobody clicked was not wanted. A no would be an impression without a click; here there was no impression.',
      zh: '你认为没人点过就是没人想要。可是“否”指的是展示了却没点，而这里根本没有展示过。',
    },
    question: {
      en: 'Which label would a line of the log have that was never written?',
      zh: '从未写下的一行日志，标签是什么？',
    },
  },
  'training-finds-everything': {
    name: { en: 'Training finds out everything', zh: '以为训练什么都能学到' },
    explanation: {
      en: 'You trust that long training finds the truth. It learns only from the lines that are in its log.',
      zh: '你相信训练得够久，就能找到真相。其实它只能从日志里有的行学到东西。',
    },
    question: {
      en: 'Which line of the log would change the film’s weights?',
      zh: '日志里的哪一行会改变这部影片的权重？',
    },
  },
  'user-left-out': {
    name: { en: 'Everybody gets the same', zh: '没有用到用户' },
    explanation: {
      en: 'You compared what stands in the items’ vectors and left the user’s out. So everybody would see the same page.',
      zh: '你只比较了物品向量里的数，没有用到用户的向量。这样一来，所有人看到的页面都一样。',
    },
    question: {
      en: 'If another user came, what would change in your calculation?',
      zh: '换一个用户来，你的计算里会有什么不同？',
    },
  },
  'reads-the-last-round': {
    name: { en: 'The last round taken for the best', zh: '把最后一轮当成了最好的' },
    explanation: {
      en: 'You give what the loop looked at last. It keeps another one, unless the last is larger.',
      zh: '你写的是循环最后看到的那一个。只有当它更大时，循环才会换成它。',
    },
    question: {
      en: 'In the last round, is the condition after `if` true?',
      zh: '在最后一轮里，`if` 后面的条件成立吗？',
    },
  },
} satisfies Record<string, Misconception>;
