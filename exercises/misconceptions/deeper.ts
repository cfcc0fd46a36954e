import type { Misconception } from '#exercises/misconceptions.ts';

/** Wrong ideas about networks of many layers and the gradients that run back through them. */
export const ofDeeperNetworks = {
  'keeps-sums-not-activations': {
    name: { en: 'Sums returned instead of activations', zh: '返回的是加权和，而不是激活值' },
    explanation: {
      en: 'Your layers pass the right numbers on to each other, but the lists you return hold the sums from before the sigmoid.',
      zh: '你的各层之间传递的数是对的，但返回的列表里存的是通过 Sigmoid 之前的加权和。',
    },
    question: {
      en: 'Which of the two numbers inside a neuron does the next layer get to see?',
      zh: '神经元内部的这两个数，下一层看到的是哪一个？',
    },
  },
  'first-bias-for-all': {
    name: { en: 'One bias for the whole layer', zh: '整层共用了一个偏置' },
    explanation: {
      en: 'Every neuron of your layers adds the first bias of its layer, instead of a bias of its own.',
      zh: '你的每个神经元加的都是所在层的第一个偏置，而不是自己的偏置。',
    },
    question: {
      en: 'A layer has as many biases as neurons. Which of them belongs to neuron k?',
      zh: '一层有多少个神经元，就有多少个偏置。哪一个属于第 k 个神经元？',
    },
  },
  'every-layer-from-input': {
    name: { en: 'Every layer gets the input', zh: '每一层用的都是最初的输入' },
    explanation: {
      en: 'Your first layer is right. Each later one was fed x again, so that no layer ever sees what the one before it has worked out.',
      zh: '你的第一层是对的。但后面每一层收到的还是 x，没有一层用到前一层算出的结果。',
    },
    question: {
      en: 'What changes for the second layer when the weights of the first one change?',
      zh: '如果改变第一层的权重，第二层的结果会有什么变化？',
    },
  },
  'includes-input': {
    name: { en: 'The input is in the list', zh: '列表里多了输入' },
    explanation: {
      en: 'All activations are right, but your list begins with x: it has one entry more than there are layers.',
      zh: '激活值都对，但你的列表以 x 开头，比层数多出了一项。',
    },
    question: {
      en: 'Does the input have weights or biases of its own? Then is it one of the layers?',
      zh: '输入有自己的权重和偏置吗？那么它算不算一层？',
    },
  },
  'missing-last-layer': {
    name: { en: 'The last layer is missing', zh: '少了最后一层' },
    explanation: {
      en: 'What you return is right as far as it goes, but it ends one layer too early.',
      zh: '你返回的部分都对，但提前一层就结束了。',
    },
    question: {
      en: 'How often does your loop run for a network of one layer?',
      zh: '如果网络只有一层，你的循环会执行几次？',
    },
  },
  'only-last-layer': {
    name: { en: 'Only the last layer is returned', zh: '只返回了最后一层' },
    explanation: {
      en: 'You return the output of the network. The activations of the layers before it were worked out, but not kept.',
      zh: '你返回的是网络的输出。前面各层的激活值虽然算出来了，却没有保留下来。',
    },
    question: {
      en: 'Whoever goes back through the network later needs which numbers of each layer?',
      zh: '以后要沿着网络往回走的人，需要每一层的哪些数？',
    },
  },
  'flattens-layers': {
    name: { en: 'All layers in one flat list', zh: '各层混在了一个列表里' },
    explanation: {
      en: 'The numbers are right and in the right order, but nobody can see any more where one layer ends and the next begins.',
      zh: '数值和顺序都对，但已经看不出一层在哪里结束、下一层从哪里开始。',
    },
    question: {
      en: 'Does your line append a list as one entry, or does it append the entries of the list?',
      zh: '你那一行代码，是把整个列表作为一项添加进去，还是把列表里的各项逐个添加进去？',
    },
  },
  'mean-over-outputs': {
    name: { en: 'Divided by the number of outputs', zh: '除以了输出的个数' },
    explanation: {
      en: 'With one output you are right. With more, your gradients are too small by just their number: you took the mean of the squared errors for their sum.',
      zh: '只有一个输出时你是对的。输出一多，你的梯度就小了输出个数那么多倍：你把误差平方的和当成了平均值。',
    },
    question: {
      en: 'Does L in this exercise divide by anything?',
      zh: '这道题里的 L 除以过什么吗？',
    },
  },
  'first-path-only': {
    name: { en: 'Only one way back', zh: '只走了一条回路' },
    explanation: {
      en: 'From each layer you go back over its first neuron only. Where the next layer has more neurons than one, their share of the error is lost.',
      zh: '从每一层往回走时，你只经过了它的第一个神经元。如果这一层不止一个神经元，其余神经元传回的误差就丢失了。',
    },
    question: {
      en: 'In the figure, over how many lines does a hidden neuron’s output leave it?',
      zh: '在图中，一个隐藏神经元的输出沿着几条线往外传？',
    },
  },
  'input-of-wrong-layer': {
    name: { en: 'A layer’s own output instead of its input', zh: '用了本层的输出，而不是本层的输入' },
    explanation: {
      en: 'Your δ are right, but you multiply them by what the same layer puts out, so your tables have the wrong number of columns or the wrong numbers in them.',
      zh: '你的 δ 是对的，但与它们相乘的是同一层的输出，所以你的表要么列数不对，要么数值不对。',
    },
    question: {
      en: 'Which list do the weights of a layer multiply on the way forward?',
      zh: '前向传播时，一层的权重与哪个列表相乘？',
    },
  },
  'gradient-transposed': {
    name: { en: 'Rows and columns of the gradient swapped', zh: '梯度的行和列对调了' },
    explanation: {
      en: 'Every number you need is there, but your tables have a row for each input instead of one for each neuron.',
      zh: '需要的数都在，但你的表是每个输入占一行，而不是每个神经元占一行。',
    },
    question: {
      en: 'If w has two rows of three numbers, what must the table of its gradients look like?',
      zh: '如果 w 有两行、每行三个数，它的梯度表应该是什么样子？',
    },
  },
  'layers-reversed': {
    name: { en: 'The last layer comes first', zh: '最后一层排到了最前面' },
    explanation: {
      en: 'All your numbers are right, but they stand in the order in which they were found: from the output back to the input.',
      zh: '你的数值都对，但排列的是求出它们的先后次序：从输出往回到输入。',
    },
    question: {
      en: 'Which layer do you finish first on the way back, and where in the list does it belong?',
      zh: '往回走时，你最先算完的是哪一层？它在列表里应该排在哪里？',
    },
  },
} satisfies Record<string, Misconception>;
