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
  'norm-includes-biases': {
    name: { en: 'The biases are measured too', zh: '把偏置也算了进去' },
    explanation: {
      en: 'Your numbers are a little too large: the gradients of the biases are in your sums.',
      zh: '你的结果略微偏大：和里混进了偏置的梯度。',
    },
    question: {
      en: 'Which gradients does the formula ask for, and which of yours does it not mention?',
      zh: '公式要的是哪些梯度？你的哪些梯度在公式里没有出现？',
    },
  },
  'missing-root': {
    name: { en: 'The root is missing', zh: '漏掉了开方' },
    explanation: {
      en: 'You return the sum of the squares, the square of the norm.',
      zh: '你返回的是平方和，也就是范数的平方。',
    },
    question: {
      en: 'A gradient with a single entry of 0.1: how large is it, and what do you return?',
      zh: '如果梯度只有一项，等于 0.1，它有多大？你返回的是多少？',
    },
  },
  'adds-before-squaring': {
    name: { en: 'Entries added before they were squared', zh: '先相加，后平方' },
    explanation: {
      en: 'You add up the entries and square their sum. Positive and negative ones cancel, and nothing seems to be left where much is.',
      zh: '你先把各项相加，再对和求平方。正负项会互相抵消，明明很大的梯度看上去就像没有一样。',
    },
    question: {
      en: 'How large is a gradient with the two entries 3 and −3, and what does your line make of it?',
      zh: '如果梯度的两项是 3 和 −3，它有多大？你的式子会得到什么？',
    },
  },
  'absolute-sum-not-norm': {
    name: { en: 'Absolute values instead of squares', zh: '用了绝对值，而不是平方' },
    explanation: {
      en: 'You add up the absolute values of the entries. That measures a size too, but another one: for 3 and 4 it gives 7.',
      zh: '你把各项的绝对值加了起来。这也是一种大小，但不是这里要的：对于 3 和 4，它得到 7。',
    },
    question: {
      en: 'What does Pythagoras give for 3 and 4?',
      zh: '对于 3 和 4，勾股定理得到多少？',
    },
  },
  'root-of-mean-square': {
    name: { en: 'Divided by the number of entries', zh: '除以了项数' },
    explanation: {
      en: 'You divide the sum of the squares by the number of entries before you take the root, so large tables seem smaller than they are.',
      zh: '你在开方之前，用平方和除以了项数，所以表越大，结果偏小得越多。',
    },
    question: {
      en: 'Does the formula divide by anything?',
      zh: '公式里除以过什么吗？',
    },
  },
  'adds-row-norms': {
    name: { en: 'A root for each row', zh: '每一行各开了一次方' },
    explanation: {
      en: 'You take the norm of each row and add them up. With one row you are right, with more your numbers are too large.',
      zh: '你先求每一行的范数，再把它们相加。只有一行时是对的，行数一多，结果就偏大。',
    },
    question: {
      en: 'At which point of the formula is the root taken: inside the sums or around them?',
      zh: '在公式里，开方是在求和之内，还是在求和之外？',
    },
  },
  'largest-entry-not-norm': {
    name: { en: 'Only the largest entry', zh: '只取了最大的一项' },
    explanation: {
      en: 'You return the size of the largest entry. All the others have no influence on your number.',
      zh: '你返回的是绝对值最大的那一项，其余各项对结果没有影响。',
    },
    question: {
      en: 'If all entries but the largest were 0, would the gradient be just as large?',
      zh: '如果除最大的一项外其余都是 0，梯度还会一样大吗？',
    },
  },
  'norm-of-weights': {
    name: { en: 'The weights were measured', zh: '量的是权重本身' },
    explanation: {
      en: 'Your numbers are the norms of the weights. Neither x nor y has any influence on them.',
      zh: '你量的是权重的范数，x 和 y 对它都没有影响。',
    },
    question: {
      en: 'What is it that vanishes: the weights, or what the loss says about them?',
      zh: '消失的是什么：是权重，还是损失对权重的变化率？',
    },
  },
  'norm-of-bias-gradient': {
    name: { en: 'The biases were measured instead', zh: '量的是偏置的梯度' },
    explanation: {
      en: 'You measure the δ of each layer, which are the gradients of its biases. One link is left from there to the weights.',
      zh: '你量的是每一层的 δ，也就是偏置的梯度。从它们到权重还差一环。',
    },
    question: {
      en: 'What is a neuron’s δ multiplied by to give the gradient of one of its weights?',
      zh: '神经元的 δ 要乘以什么，才是它某个权重的梯度？',
    },
  },
} satisfies Record<string, Misconception>;
