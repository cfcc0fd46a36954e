import { exercises, units } from '#exercises/catalog.ts';
import type { Exercise, Text } from '#grader/exercise.ts';

/** Something one understands after its unit, and its exercises show it. */
export interface Concept {
  readonly id: string;
  /** The unit whose lesson teaches it. */
  readonly unit: string;
  readonly title: Text;
  /** One sentence, plain text. */
  readonly summary: Text;
  /** Ids of what has to be understood before; nothing that another one of them needs already. */
  readonly needs: readonly string[];
}

const text = (en: string, zh: string): Text => ({ en, zh });

/** The concepts of the course in its order. An exercise lists those it practises in `concepts`. */
export const concepts: readonly Concept[] = [
  {
    id: 'weighted-sum',
    unit: 'one-neuron',
    title: text('Weights and bias', '权重与偏置'),
    summary: text(
      'Each input counts as much as its weight says, and the bias moves the threshold.',
      '每个输入都按自己的权重计入总和，偏置则移动门槛。',
    ),
    needs: [],
  },
  {
    id: 'sigmoid',
    unit: 'one-neuron',
    title: text('The sigmoid', 'Sigmoid 函数'),
    summary: text(
      'A smooth curve that turns any number into one between 0 and 1.',
      '一条平滑的曲线，把任意一个数变成 0 和 1 之间的数。',
    ),
    needs: [],
  },
  {
    id: 'neuron',
    unit: 'one-neuron',
    title: text('A neuron', '神经元'),
    summary: text('A weighted sum, sent through an activation function.', '先求加权和，再让它通过激活函数。'),
    needs: ['weighted-sum', 'sigmoid'],
  },
  {
    id: 'derivative',
    unit: 'one-neuron',
    title: text('Derivatives', '导数'),
    summary: text(
      'How fast a result changes when its input changes a little: the slope of the curve.',
      '输入变化一点点，结果会变化多快：也就是曲线的斜率。',
    ),
    needs: ['sigmoid'],
  },
  {
    id: 'floating-point',
    unit: 'one-neuron',
    title: text('Safe arithmetic', '防止溢出'),
    summary: text(
      'Computers run out of digits: the same formula, written differently, never overflows.',
      '计算机能存的数字有限：同一个公式换一种写法，就不会溢出。',
    ),
    needs: ['sigmoid'],
  },
  {
    id: 'activation-functions',
    unit: 'one-neuron',
    title: text('Other activations', '其他激活函数'),
    summary: text(
      'tanh and ReLU bend the sum in other ways, and their slopes differ too.',
      'tanh 和 ReLU 用别的方式把总和“弯”一下，斜率也各不相同。',
    ),
    needs: ['derivative'],
  },
  {
    id: 'forward-propagation',
    unit: 'a-network',
    title: text('Forward propagation', '前向传播'),
    summary: text(
      'Neurons in layers: the outputs of one layer are the inputs of the next, up to the prediction.',
      '神经元排成层：前一层的输出是后一层的输入，一直算到预测值。',
    ),
    needs: ['neuron'],
  },
  {
    id: 'standardization',
    unit: 'a-network',
    title: text('Standardizing inputs', '输入标准化'),
    summary: text(
      'Bring inputs of any size to mean 0 and standard deviation 1, so that none drowns the others.',
      '把大小悬殊的输入都变成均值 0、标准差 1，谁也不会淹没别人。',
    ),
    needs: ['neuron'],
  },
  {
    id: 'loss',
    unit: 'loss',
    title: text('The loss', '损失'),
    summary: text(
      'One number that says how wrong the predictions are; learning means making it smaller.',
      '用一个数说明预测错得有多厉害；学习就是让它变小。',
    ),
    needs: ['forward-propagation'],
  },
  {
    id: 'log-loss',
    unit: 'loss',
    title: text('Log loss', '对数损失'),
    summary: text(
      'The loss for probabilities: the surer a wrong prediction is, the dearer it gets.',
      '专为概率准备的损失：错得越自信，代价越大。',
    ),
    needs: ['loss', 'floating-point'],
  },
  {
    id: 'gradient-descent',
    unit: 'learning',
    title: text('Gradient descent', '梯度下降'),
    summary: text(
      'Move each weight a small step against its gradient; the learning rate says how small.',
      '让每个权重逆着梯度走一小步，步子大小由学习率决定。',
    ),
    needs: ['derivative', 'loss'],
  },
  {
    id: 'numerical-gradient',
    unit: 'learning',
    title: text('Measuring a slope', '数值梯度'),
    summary: text(
      'Nudge the input both ways and compare: a slope without any formula, and a check on every formula.',
      '让输入左右各挪一点再比较：不用公式也能得到斜率，还能检验每一个公式。',
    ),
    needs: ['derivative'],
  },
  {
    id: 'chain-rule',
    unit: 'learning',
    title: text('The chain rule', '链式法则'),
    summary: text(
      'The derivative along a chain is the product of the derivatives of its links.',
      '一条链的导数，等于每一环的导数相乘。',
    ),
    needs: ['derivative', 'loss'],
  },
  {
    id: 'backpropagation',
    unit: 'learning',
    title: text('Backpropagation', '反向传播'),
    summary: text(
      'Carry the error back once through the network, and every weight’s gradient falls out.',
      '把误差往回传一遍，每个权重的梯度就都有了。',
    ),
    needs: ['chain-rule'],
  },
  {
    id: 'stochastic-gradient-descent',
    unit: 'learning',
    title: text('A training step', '训练的一步'),
    summary: text(
      'Predict, compare, go back, update: all weights move at once, for one sample.',
      '预测、比较、回传、更新：一个样本，让所有权重同时动一步。',
    ),
    needs: ['gradient-descent', 'backpropagation'],
  },
  {
    id: 'training-loop',
    unit: 'training',
    title: text('The training loop', '训练循环'),
    summary: text(
      'Step after step, epoch after epoch, until the loss stops falling.',
      '一步接一步，一轮接一轮，直到损失不再下降。',
    ),
    needs: ['stochastic-gradient-descent'],
  },
  {
    id: 'debugging',
    unit: 'training',
    title: text('Debugging training', '排查训练错误'),
    summary: text(
      'Read from the loss curve and from small checks why a network does not learn.',
      '从损失曲线和小小的检查里，看出网络为什么学不会。',
    ),
    needs: ['training-loop'],
  },
  {
    id: 'layers',
    unit: 'deeper',
    title: text('Deep networks', '深层网络'),
    summary: text(
      'Any number of layers of any width: the same step, repeated over lists of weights.',
      '层数不限，宽度不限：对着一组组权重重复同样的一步。',
    ),
    needs: ['forward-propagation'],
  },
  {
    id: 'autograd',
    unit: 'deeper',
    title: text('Autograd', '自动求导'),
    summary: text(
      'Numbers that remember where they came from can work out their own gradients.',
      '让数字记住自己是怎么来的，它们就能自己算出梯度。',
    ),
    needs: ['backpropagation'],
  },
  {
    id: 'layered-backpropagation',
    unit: 'deeper',
    title: text('Back through layers', '逐层反向传播'),
    summary: text(
      'One rule carries the error from any layer to the one before it.',
      '同一条规则，把误差从任意一层传到它的前一层。',
    ),
    needs: ['backpropagation', 'layers'],
  },
  {
    id: 'vanishing-gradient',
    unit: 'deeper',
    title: text('Vanishing gradients', '梯度消失'),
    summary: text(
      'Many small factors multiply to almost nothing, so the first layers hardly learn.',
      '许多小于 1 的因子连乘，几乎变成零，最前面的几层就很难学到东西。',
    ),
    needs: ['layered-backpropagation'],
  },
  {
    id: 'features',
    unit: 'recommender',
    title: text('Features', '特征'),
    summary: text(
      'A user and an item described by what is true of them; each feature has a weight.',
      '用“哪些说法成立”来描述用户和物品，每个特征有一个权重。',
    ),
    needs: ['neuron'],
  },
  {
    id: 'ranking',
    unit: 'recommender',
    title: text('Ranking', '排序'),
    summary: text(
      'Put the likeliest clicks first, and measure how good the order is.',
      '把最可能点击的放在最前面，再衡量这个顺序有多好。',
    ),
    needs: ['features'],
  },
  {
    id: 'logistic-regression',
    unit: 'recommender',
    title: text('A click model', '点击模型'),
    summary: text(
      'Learn from a log of clicks what each feature is worth: one neuron, trained with log loss.',
      '从点击日志里学出每个特征值多少：一个神经元，用对数损失来训练。',
    ),
    needs: ['features', 'log-loss', 'training-loop'],
  },
  {
    id: 'embedding',
    unit: 'recommender',
    title: text('Embeddings', '嵌入向量'),
    summary: text(
      'Users and items become vectors, and clicks teach these vectors who likes what.',
      '把用户和物品变成向量，点击会教给这些向量谁喜欢什么。',
    ),
    needs: ['layers', 'logistic-regression'],
  },
];

const byId = new Map(concepts.map((concept) => [concept.id, concept]));

export const conceptById = (id: string): Concept | undefined => byId.get(id);

/** In the course's order. */
export const exercisesOn = (id: string): Exercise[] => exercises.filter((exercise) => exercise.concepts.includes(id));

/** Everything that has to be understood before, directly or not. */
export function allNeeds(id: string): Set<string> {
  const needs = byId.get(id)?.needs ?? [];
  return new Set([...needs, ...needs.flatMap((each) => [...allNeeds(each)])]);
}

/** Its unit's place in the course, counted from 0. */
export const unitIndex = ({ unit }: Pick<Concept, 'unit'>): number => units.findIndex(({ slug }) => slug === unit);
