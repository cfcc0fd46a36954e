import type { Misconception } from '#exercises/misconceptions.ts';

/** Wrong ideas about the loop around the steps: examples, epochs, and the losses written down. */
export const ofTheTraining = {
  'batch-not-sgd': {
    name: { en: 'One step for the whole epoch', zh: '一个轮次只走了一步' },
    explanation: {
      en: 'With one example you are right. With several, you average their gradients and take a single step an epoch; nothing moves between the first example and the last.',
      zh: '只有一个样本时你是对的。有多个样本时，你把它们的梯度取了平均，一个轮次只走一步：从第一个样本到最后一个，参数一直没动。',
    },
    question: {
      en: 'When the second example is looked at, which parameters should it meet?',
      zh: '轮到第二个样本时，它应该遇到哪一组参数？',
    },
  },
  'batch-sum-not-sgd': {
    name: { en: 'All gradients from the epoch’s start', zh: '所有梯度都在轮次开头求出' },
    explanation: {
      en: 'With one example you are right. With several, you take as many steps as there are examples, but every gradient belongs to the parameters the epoch began with.',
      zh: '只有一个样本时你是对的。有多个样本时，步数也对，但每个梯度用的都是这个轮次开始时的参数。',
    },
    question: {
      en: 'After the first step you stand somewhere else. What is the slope for the second example there?',
      zh: '走完第一步，你已经换了位置。在新的位置上，第二个样本的梯度是多少？',
    },
  },
  'only-last-sample': {
    name: { en: 'Only the last example counts', zh: '只有最后一个样本起作用' },
    explanation: {
      en: 'Every step of an epoch starts from the same parameters and replaces the step before it, so only what the last example taught is kept.',
      zh: '同一个轮次里，每一步都从同一组参数出发，并覆盖了前一步，所以只留下了最后一个样本的效果。',
    },
    question: {
      en: 'You change the order of the first two examples. Does your answer change? Should it?',
      zh: '如果把前两个样本对调，你的答案会变吗？应该变吗？',
    },
  },
  'restarts-each-epoch': {
    name: { en: 'Every epoch starts all over', zh: '每个轮次都从头开始' },
    explanation: {
      en: 'All your losses are the same: each epoch begins with the parameters the training began with, and what the epoch before it learned is lost.',
      zh: '你的每个损失都一样：每个轮次都从训练最初的参数出发，上一个轮次学到的东西全丢了。',
    },
    question: {
      en: 'What should the second epoch know that the first did not?',
      zh: '第二个轮次应该知道哪些第一个轮次不知道的东西？',
    },
  },
  'losses-before-epoch': {
    name: { en: 'Losses measured too early', zh: '损失测早了' },
    explanation: {
      en: 'Each of your losses is that of the parameters an epoch begins with, not of those it ends with: the curve comes one epoch late.',
      zh: '你的每个损失，用的都是轮次开始时的参数，而不是轮次结束时的：整条曲线晚了一个轮次。',
    },
    question: {
      en: 'Your first loss: has the network learned anything by then?',
      zh: '看看你的第一个损失：到那时，网络学到任何东西了吗？',
    },
  },
  'losses-while-training': {
    name: { en: 'Losses of a moving target', zh: '边训练边测损失' },
    explanation: {
      en: 'Each loss is the mean of what the examples cost just before their own step. So every example was measured with other parameters, none of them with those at the epoch’s end.',
      zh: '你的每个损失，都是各样本在轮到自己更新之前的损失的平均。也就是说，每个样本是用不同的参数测的，没有一个用的是轮次结束时的参数。',
    },
    question: {
      en: 'Once the epoch is over, which parameters do you have, and what do they cost on each example?',
      zh: '一个轮次结束后，你手里是哪组参数？它们在每个样本上的损失各是多少？',
    },
  },
  'loss-of-last-sample': {
    name: { en: 'The loss of the last example alone', zh: '只算了最后一个样本的损失' },
    explanation: {
      en: 'Your parameters are right, but each loss is that of the last example of the epoch, as if the others cost nothing.',
      zh: '参数是对的，但每个损失都只是该轮次最后一个样本的损失，其他样本好像不存在。',
    },
    question: {
      en: 'A network may have learned its last example and forgotten the first. Would your loss notice?',
      zh: '网络可能记住了最后一个样本，却忘了第一个。你的损失能看出来吗？',
    },
  },
  'loops-swapped': {
    name: { en: 'The loops are nested the other way round', zh: '两层循环套反了' },
    explanation: {
      en: 'You finish all epochs with the first example before the second is ever seen, and write down one loss for each example instead of each epoch.',
      zh: '你让第一个样本跑完了所有轮次，才轮到第二个样本；损失也变成了每个样本一个，而不是每个轮次一个。',
    },
    question: {
      en: 'Say in one sentence what happens in one epoch. Which of your loops is that?',
      zh: '用一句话说说一个轮次里发生了什么。它对应你的哪一层循环？',
    },
  },
  'returns-after-first-epoch': {
    name: { en: 'It stops after one epoch', zh: '一个轮次之后就结束了' },
    explanation: {
      en: 'However many epochs are asked for, your answer is that of a single one, with one loss.',
      zh: '不管要求多少个轮次，你的答案都只训练了一个轮次，也只有一个损失。',
    },
    question: {
      en: 'Which line ends the function, and how often has the outer loop run by then?',
      zh: '函数在哪一行结束？到那时，外层循环跑了几遍？',
    },
  },
  'returns-old-parameters': {
    name: { en: 'The old parameters are returned', zh: '返回了旧的参数' },
    explanation: {
      en: 'Your losses are right, so you did train. But the parameters you return are those you were given.',
      zh: '损失是对的，说明你确实训练了。但你返回的参数还是传进来的那一组。',
    },
    question: {
      en: 'In which variable are the parameters that the last loss was measured with?',
      zh: '测最后一个损失时用的参数，存在哪个变量里？',
    },
  },
  'updates-inactive-weights': {
    name: { en: 'Features that were absent learn too', zh: '没出现的特征也被更新了' },
    explanation: {
      en: 'Each impression moves all your weights, even those of features that played no part in its prediction.',
      zh: '每次展示都改动了所有权重，连没有参与这次预测的特征也不例外。',
    },
    question: {
      en: 'If the weight of an absent feature changed, would this prediction change?',
      zh: '如果改变一个没有出现的特征的权重，这次的预测会变吗？',
    },
  },
  'squared-loss-gradient': {
    name: { en: 'The gradient of the squared loss', zh: '用了平方损失的梯度' },
    explanation: {
      en: 'Your gradient carries the factors 2 and p·(1 − p). They belong to (y − p)², but here the loss is the log loss.',
      zh: '你的梯度里多了 2 和 p·(1 − p) 这两个因子。它们属于 (y − p)²，而这里用的是对数损失。',
    },
    question: {
      en: 'How large is your gradient when the prediction is wrong and very sure of itself?',
      zh: '预测错了，而且错得非常自信时，你的梯度有多大？',
    },
  },
} satisfies Record<string, Misconception>;
