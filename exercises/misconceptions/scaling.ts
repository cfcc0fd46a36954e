import type { Misconception } from '#exercises/misconceptions.ts';

/** Wrong ideas about bringing values to a common scale. */
export const ofTheScaling = {
  'sample-not-population-std': {
    name: { en: 'Divided by n − 1', zh: '除以了 n − 1' },
    explanation: {
      en: 'Your standard deviation is the one for a sample: the squares are divided by n − 1. Here the values are all there is, so they are divided by n.',
      zh: '你用的是样本标准差：平方和除以 n − 1。而这里的数据就是全部，应当除以 n。',
    },
    question: {
      en: 'For two values, how far from 0 should both come out? And how far do yours?',
      zh: '只有两个数时，结果应该各离 0 多远？你的结果呢？',
    },
  },
  'variance-not-std': {
    name: { en: 'The root is missing', zh: '漏了开平方' },
    explanation: {
      en: 'You divide by the variance. It has the unit of a square: from centimetres you would get one over centimetres.',
      zh: '你除以的是方差。方差的单位是平方：用厘米去算，得到的会是“每厘米”。',
    },
    question: {
      en: 'If all values are measured in millimetres instead of centimetres, should the result change?',
      zh: '如果把单位从厘米换成毫米，标准化之后的结果应该改变吗？',
    },
  },
  'only-centred': {
    name: { en: 'Shifted, but not scaled', zh: '只平移，没有缩放' },
    explanation: {
      en: 'Your values lie around 0, but they are still as far apart as before.',
      zh: '你的结果已经以 0 为中心，但彼此之间的距离和原来一样大。',
    },
    question: {
      en: 'What is the standard deviation of your result, and what should it be?',
      zh: '你的结果的标准差是多少？它应该是多少？',
    },
  },
  'not-centred': {
    name: { en: 'Scaled, but not shifted', zh: '只缩放，没有平移' },
    explanation: {
      en: 'You divide by the standard deviation, but the mean was never taken off. Your values don’t lie around 0.',
      zh: '你除以了标准差，却没有减去均值，所以结果不以 0 为中心。',
    },
    question: {
      en: 'Add up your results. What should come out?',
      zh: '把你的结果全部加起来，应该得到多少？',
    },
  },
  'deviation-reversed': {
    name: { en: 'Subtracted the wrong way round', zh: '减反了' },
    explanation: {
      en: 'Your numbers have the right size and the opposite sign: what is above the mean comes out below 0.',
      zh: '你的结果大小正确，符号相反：高于均值的数反而变成了负数。',
    },
    question: {
      en: 'Should the largest value come out above 0 or below?',
      zh: '最大的那个数，结果应该大于 0 还是小于 0？',
    },
  },
  'min-max-scaling': {
    name: { en: 'Another way of scaling', zh: '用了另一种缩放方法' },
    explanation: {
      en: 'Your values run from exactly 0 to exactly 1. That is min–max scaling: useful too, but it depends on the two outermost values alone.',
      zh: '你的结果正好从 0 到 1。这是最小–最大归一化：它也有用，但只取决于最大和最小的两个数。',
    },
    question: {
      en: 'Which two numbers describe all the values at once, and where do they occur in the formula?',
      zh: '哪两个数概括了全体数据？它们出现在公式的什么位置？',
    },
  },
  'mean-deviation-not-std': {
    name: { en: 'The mean distance as the spread', zh: '用平均距离来衡量离散程度' },
    explanation: {
      en: 'You divide by the mean distance from the mean. It measures spread as well, but the standard deviation gives large distances more weight.',
      zh: '你除以的是各数到均值的平均距离。它也能衡量离散程度，但标准差更看重较大的距离。',
    },
    question: {
      en: 'What happens to each distance before the standard deviation takes their mean?',
      zh: '标准差在求平均之前，先对每个距离做了什么？',
    },
  },
  'spread-not-averaged': {
    name: { en: 'Squares added up, not averaged', zh: '平方相加后没有求平均' },
    explanation: {
      en: 'Your spread is the root of the sum of the squares. It grows with every value that is added, so your results are too small.',
      zh: '你用平方和直接开方当作离散程度。数据越多它就越大，所以你的结果偏小。',
    },
    question: {
      en: 'If every value occurred twice, should the spread become larger?',
      zh: '如果每个数都出现两次，离散程度应该变大吗？',
    },
  },
  'equal-values-kept': {
    name: { en: 'Equal values come back as they were', zh: '相等的数被原样返回' },
    explanation: {
      en: 'Where all values are equal you return them unchanged. Everything else is right.',
      zh: '当所有数都相等时，你把它们原样返回了。其余情况都是对的。',
    },
    question: {
      en: 'How far is each of them from their mean?',
      zh: '这时每个数离它们的均值有多远？',
    },
  },
} satisfies Record<string, Misconception>;
