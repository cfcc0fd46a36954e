import { fixed } from '#exercises/quiz/define.ts';

export const turningTheKnobs = fixed({
  id: 'turning-the-knobs',
  kind: 'choices',
  concepts: ['neuron', 'weighted-sum'],
  prompt: {
    en: 'A neuron with one input answers $\\sigma(wx + b)$. Which of these are true?',
    zh: '只有一个输入的神经元给出 $\\sigma(wx + b)$。下面哪些说法正确？',
  },
  explanation: {
    en: 'The neuron is undecided at $x = -b/w$, where its sum is zero. Whatever changes this fraction moves the point; doubling both $w$ and $b$ leaves it in place and only makes the curve steeper there.',
    zh: '神经元在 $x = -b/w$ 处拿不定主意，那里的和等于零。凡是改变这个分数的，都会移动这个点；$w$ 和 $b$ 同时加倍，点不会动，只是曲线在那里变陡了。',
  },
  facts: {
    options: [
      {
        text: {
          en: 'With $w = 0$ it gives every input the same answer.',
          zh: '$w = 0$ 时，它对所有输入给出同样的答案。',
        },
        right: true,
      },
      {
        text: { en: 'With $b = 0$ it is undecided at $x = 0$.', zh: '$b = 0$ 时，它在 $x = 0$ 处拿不定主意。' },
        right: true,
      },
      {
        text: {
          en: 'Doubling both $w$ and $b$ moves the point where it is undecided.',
          zh: '$w$ 和 $b$ 同时加倍，它拿不定主意的点会移动。',
        },
        misconception: 'scaling-moves-the-line',
      },
      {
        text: {
          en: 'With a negative $w$ its answers can be negative.',
          zh: '$w$ 为负时，它的答案可能是负数。',
        },
        misconception: 'negative-weight-negative-answer',
      },
      {
        text: {
          en: 'With a negative $w$, a larger input gets a smaller answer.',
          zh: '$w$ 为负时，输入越大，答案越小。',
        },
        right: true,
      },
    ],
  },
});

export const notByOneLine = fixed({
  id: 'not-by-one-line',
  kind: 'choice',
  concepts: ['neuron'],
  prompt: {
    en: 'Let $x_1$ be 0 for cooking and 1 for a concert, $x_2$ be 0 for short and 1 for long. Whose taste can a single neuron **not** tell, however its three numbers are chosen?',
    zh: '设 $x_1$ 为 0 表示烹饪、为 1 表示音乐会；$x_2$ 为 0 表示短、为 1 表示长。无论怎样选那三个数，一个神经元都判断**不了**谁的喜好？',
  },
  explanation: {
    en: 'Draw the four kinds of video as the corners of a square. One line can cut off any one corner, or any side with its two corners. But short concerts and long cooking videos lie at two opposite corners, and no line has these on one side and the other two on the other.',
    zh: '把四种视频画成正方形的四个角。一条直线可以切下任何一个角，也可以切下任何一条边上的两个角。可是，短的音乐会和长的烹饪视频落在一组对角上，没有哪条直线能让这两个角在一侧、另外两个在另一侧。',
  },
  facts: {
    options: [
      {
        text: {
          en: 'Ben likes short concerts and long cooking videos, nothing else.',
          zh: '小本只喜欢短的音乐会和长的烹饪视频。',
        },
        right: true,
      },
      {
        text: { en: 'Ada likes everything but short cooking videos.', zh: '小雅除了短的烹饪视频，什么都喜欢。' },
        why: {
          en: 'A slanting line cuts off $(0, 0)$ alone, say with $w_1 = w_2 = 10$ and $b = -5$.',
          zh: '一条斜线就能把 $(0, 0)$ 单独切下来，例如取 $w_1 = w_2 = 10$，$b = -5$。',
        },
      },
      {
        text: { en: 'Lin likes short concerts only.', zh: '小林只喜欢短的音乐会。' },
        why: {
          en: 'A line cuts off this one corner, say with $w_1 = 10$, $w_2 = -10$ and $b = -5$.',
          zh: '一条直线就能切下这个角，例如取 $w_1 = 10$，$w_2 = -10$，$b = -5$。',
        },
      },
      {
        text: { en: 'Kim likes short videos, whatever they are about.', zh: '小金只要是短视频就喜欢，不管内容。' },
        why: {
          en: 'With $w_1 = 0$ the neuron is deaf to the first input; $w_2 = -10$ and $b = 5$ do the rest.',
          zh: '取 $w_1 = 0$，神经元就听不见第一个输入；再取 $w_2 = -10$，$b = 5$ 即可。',
        },
      },
    ],
  },
});
