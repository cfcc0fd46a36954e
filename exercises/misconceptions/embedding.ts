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
} satisfies Record<string, Misconception>;
