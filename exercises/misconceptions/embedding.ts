import type { Misconception } from '#exercises/misconceptions.ts';

/** Wrong ideas about users and items as vectors. */
export const ofEmbeddings = {
  'item-before-user': {
    name: { en: 'The item comes first', zh: '物品排在了用户前面' },
    explanation: {
      en: 'Your joined list begins with the item: the weights meant for the user met the item’s vector, and the other way round.',
      zh: '你接好的列表是以物品开头的：本该乘用户向量的权重乘了物品向量，反之亦然。',
    },
    question: {
      en: 'Which of the two vectors do the first weights of each row belong to?',
      zh: '每一行最前面的那几个权重，属于两个向量中的哪一个？',
    },
  },
  'ignores-item': {
    name: { en: 'The item is left out', zh: '漏掉了物品' },
    explanation: {
      en: 'Your prediction is the same for every item: only the user’s vector went into the network.',
      zh: '你的预测对任何物品都一样：送进网络的只有用户的向量。',
    },
    question: {
      en: 'Half of each row of weights was left without a partner. What should they multiply?',
      zh: '每一行权重都有一半没有相乘的对象。它们应该乘什么？',
    },
  },
  'adds-embeddings': {
    name: { en: 'The vectors were added', zh: '把两个向量加在了一起' },
    explanation: {
      en: 'You add the two vectors entry by entry. The result is as short as one of them, and nobody can see any more what came from the user and what from the item.',
      zh: '你把两个向量逐项相加，得到的列表只有一个向量那么长，而且再也分不清哪些来自用户、哪些来自物品。',
    },
    question: {
      en: 'How many inputs does the first layer expect, and how many numbers do you give it?',
      zh: '第一层需要几个输入？你给了它几个数？',
    },
  },
  'multiplies-embeddings': {
    name: { en: 'The vectors were multiplied', zh: '把两个向量逐项相乘了' },
    explanation: {
      en: 'You multiply the two vectors entry by entry. That measures how well they agree, but the network here is to see both as they are.',
      zh: '你把两个向量逐项相乘。这样能衡量它们有多一致，但这里的网络要看到的是两个向量本身。',
    },
    question: {
      en: 'How many inputs does the first layer expect, and how many numbers do you give it?',
      zh: '第一层需要几个输入？你给了它几个数？',
    },
  },
  'dot-product-not-network': {
    name: { en: 'No network at all', zh: '没有用到网络' },
    explanation: {
      en: 'Your number is σ of the dot product of the two vectors. That is a recommender too, but the layers have no influence on it.',
      zh: '你的结果是两个向量点积的 σ。这也是一种推荐模型，但各层网络对它毫无影响。',
    },
    question: {
      en: 'If all the weights were doubled, would your prediction change?',
      zh: '如果把所有权重都加倍，你的预测会变吗？',
    },
  },
  'label-ignored': {
    name: { en: 'The label plays no part', zh: '标签没有参与' },
    explanation: {
      en: 'Your gradient is the same for a click and for none: it uses p where the error belongs.',
      zh: '不论点没点击，你的梯度都一样：该用误差的地方，你用的是 p。',
    },
    question: {
      en: 'If p is 0.7, should the vectors be pulled the same way after a click and after no click?',
      zh: '如果 p 是 0.7，那么点击之后和没有点击之后，两个向量应该被拉向同一个方向吗？',
    },
  },
  'score-not-probability': {
    name: { en: 'The score instead of the probability', zh: '用了得分，而不是概率' },
    explanation: {
      en: 'Your error is u·v minus the label. The score was never turned into a probability, so it can be far beyond 1.',
      zh: '你的误差是 u·v 减去标签。得分还没有变成概率，所以可以远远超过 1。',
    },
    question: {
      en: 'If u·v is 5 and the user clicked, was the prediction bad?',
      zh: '如果 u·v 等于 5，而用户点击了，这个预测差吗？',
    },
  },
  'sigmoid-slope-left-in': {
    name: { en: 'The slope of the sigmoid is still there', zh: 'Sigmoid 的斜率没有消去' },
    explanation: {
      en: 'Your error carries the factor p·(1 − p). It belongs to the sigmoid, but the derivative of the log loss has it below its fraction line, and the two cancel.',
      zh: '你的误差里多了因子 p·(1 − p)。它来自 Sigmoid，但对数损失的导数在分母里也有它，两者会约掉。',
    },
    question: {
      en: 'Write both links out, the loss by p and p by the score. What is left of their product?',
      zh: '把两环都写出来：损失对 p，p 对得分。它们的乘积还剩下什么？',
    },
  },
  'own-vector-in-gradient': {
    name: { en: 'Each vector got the other’s gradient', zh: '两个向量的梯度弄反了' },
    explanation: {
      en: 'What stands under user is the gradient of the item’s vector, and the other way round: each vector was multiplied by itself instead of by its partner.',
      zh: 'user 里放的是物品向量的梯度，item 里放的是用户向量的梯度：每个向量乘的是自己，而不是对方。',
    },
    question: {
      en: 'In u·v, what is the derivative with respect to the first entry of u?',
      zh: '在 u·v 中，对 u 的第一项求导得到什么？',
    },
  },
  'stops-at-score': {
    name: { en: 'Stops at the score', zh: '停在了得分' },
    explanation: {
      en: 'All entries of your gradients are p − y. That is how the loss changes with u·v; from there to the vectors one link is left.',
      zh: '你的梯度里每一项都是 p − y。那是损失对 u·v 的导数，从那里到两个向量还差一环。',
    },
    question: {
      en: 'When the first entry of u grows by a little, by how much does u·v grow?',
      zh: 'u 的第一项增大一点点，u·v 会增大多少？',
    },
  },
  'multiplies-both-vectors': {
    name: { en: 'Both vectors are in each entry', zh: '每一项里乘了两个向量' },
    explanation: {
      en: 'Each entry of your gradients has a factor from u and one from v. One of the two is the variable itself.',
      zh: '你的梯度的每一项里，既有 u 的因子，又有 v 的因子。其中一个正是变量自己。',
    },
    question: {
      en: 'What is the slope of 3·x in x? Is x still in it?',
      zh: '3·x 对 x 的斜率是多少？里面还有 x 吗？',
    },
  },
  'error-left-out': {
    name: { en: 'The error is left out', zh: '漏掉了误差' },
    explanation: {
      en: 'You return the vectors themselves, the derivatives of u·v. They are the same whether the prediction was good or bad.',
      zh: '你返回的就是两个向量本身，也就是 u·v 的导数。不论预测好坏，它们都一样。',
    },
    question: {
      en: 'If the prediction was nearly perfect, how strongly should the vectors still be pulled?',
      zh: '如果预测已经近乎完美，两个向量还应该被拉动多少？',
    },
  },
  'same-gradient-for-both': {
    name: { en: 'The user’s gradient twice', zh: '两个都是用户的梯度' },
    explanation: {
      en: 'What stands under user is right. Under item stands the same list again, although the item’s vector meets another partner.',
      zh: 'user 里的是对的。item 里又放了同一个列表，可是物品向量相乘的是另一个向量。',
    },
    question: {
      en: 'In u·v, what is each entry of v multiplied by?',
      zh: '在 u·v 中，v 的每一项乘的是什么？',
    },
  },
} satisfies Record<string, Misconception>;
