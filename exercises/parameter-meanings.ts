/** @file What the arguments of the course's functions are: the same name means the same thing nearly everywhere. */
import type { Exercise, Text } from '#grader/exercise.ts';

const shared: Readonly<Record<string, Text>> = {
  x: { en: 'The inputs, one number for each.', zh: '输入，每个一个数。' },
  w: { en: 'The weights, one for each input.', zh: '权重，每个输入对应一个。' },
  b: { en: 'The bias, which is added to the weighted sum.', zh: '偏置，加在加权和上。' },
  z: { en: 'The number that goes into the function.', zh: '函数的自变量。' },
  x1: { en: 'The first input.', zh: '第一个输入。' },
  x2: { en: 'The second input.', zh: '第二个输入。' },
  w1: { en: 'The weight of the first input.', zh: '第一个输入的权重。' },
  w2: { en: 'The weight of the second input.', zh: '第二个输入的权重。' },
  p: {
    en: 'The parameters of the network by name: weights w1 … w6, biases b1, b2, b3.',
    zh: '网络的参数，按名称存放：权重 w1…w6，偏置 b1、b2、b3。',
  },
  y: { en: 'The label: what the prediction should have been.', zh: '标签，也就是预测应有的值。' },
  y_hat: { en: 'The prediction for the label y.', zh: '对标签 y 的预测值。' },
  ys: { en: 'The labels, one for each example.', zh: '标签，每个样本一个。' },
  y_hats: { en: 'The predictions, in the same order as the labels.', zh: '预测值，顺序与标签一致。' },
  ps: { en: 'The predicted probabilities, in the same order as the labels.', zh: '预测的概率，顺序与标签一致。' },
  scores: {
    en: 'The scores, in the same order as the labels; higher means a likelier click.',
    zh: '打分，顺序与标签一致；分数越高，点击的可能性越大。',
  },
  values: { en: 'The numbers to be standardized.', zh: '要标准化的一组数。' },
  gradient: { en: 'The slope of the loss at the weight: ∂L/∂w.', zh: '损失对该权重的斜率 ∂L/∂w。' },
  learning_rate: { en: 'How far a step goes along the gradient.', zh: '学习率，决定每一步沿梯度走多远。' },
  epochs: { en: 'How many times the whole data is gone through.', zh: '把全部数据过几遍。' },
  data: { en: 'The training data, a list of [x1, x2, y].', zh: '训练数据，由 [x1, x2, y] 组成的列表。' },
  f: { en: 'The function.', zh: '给定的函数。' },
  h: { en: 'The size of the step to each side.', zh: '向两侧各走的步长。' },
  layers: {
    en: 'The layers in order: each has w, a row of weights for each neuron, and b, its biases.',
    zh: '按顺序排列的各层：w 的每一行是一个神经元的权重，b 是各神经元的偏置。',
  },
  active: { en: 'The names of the features that are active in this impression.', zh: '这次展示中激活的特征名。' },
  weights: {
    en: 'The weight of each feature by name; a feature that is missing weighs 0.',
    zh: '按名称存放的特征权重，没有列出的特征权重为 0。',
  },
  bias: { en: 'The bias: the score before any feature is added.', zh: '偏置，也就是还没加任何特征时的得分。' },
  log: {
    en: 'The log of impressions: the names of the active features, and whether it was clicked.',
    zh: '展示日志：每条记录有激活的特征名，以及是否被点击。',
  },
  user: { en: 'The name of the user: a key of users.', zh: '用户名，是 users 里的键。' },
  item: { en: 'The name of the item: a key of items.', zh: '条目名，是 items 里的键。' },
  users: { en: 'The embedding vector of each user by name.', zh: '每个用户的嵌入向量，按名称存放。' },
  items: { en: 'The embedding vector of each item by name.', zh: '每个条目的嵌入向量，按名称存放。' },
  clicked: { en: 'Whether the user clicked: 1 or 0.', zh: '用户是否点击：1 或 0。' },
};

/** @returns what an argument is, in both languages; undefined where nobody said so */
export const meaningOf = ({ meanings }: Pick<Exercise, 'meanings'>, parameter: string): Text | undefined =>
  meanings?.[parameter] ?? shared[parameter];
