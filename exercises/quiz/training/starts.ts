import { fixed } from '#exercises/quiz/define.ts';

export const firstWeights = fixed({
  id: 'first-weights',
  kind: 'choices',
  concepts: ['training-loop', 'backpropagation'],
  prompt: {
    en: 'The 2-2-1 network needs numbers to start from. Which of these are true?',
    zh: '2-2-1 网络需要一组数作为起点。下面哪些说法正确？',
  },
  explanation: {
    en: 'Equal weights make equal answers, equal answers make equal gradients, and equal gradients keep the weights equal: only chance breaks this circle, and it is enough if the weights are drawn. But small, for at a sum of 40 the slope of the sigmoid is practically zero. And since the landscape has several valleys, the start decides where one arrives.',
    zh: '权重相等，输出就相等；输出相等，梯度就相等；梯度相等，权重就一直相等。只有随机能打破这个圈，而且随机抽取权重就够了。不过要小，因为和到了 40，Sigmoid 的斜率几乎是零。又因为山谷不止一个，从哪里出发，决定了会走到哪里。',
  },
  facts: {
    options: [
      {
        text: {
          en: 'If all nine parameters start at 0.5, both hidden neurons stay alike for ever.',
          zh: '九个参数都从 0.5 开始，两个隐藏神经元就永远一模一样。',
        },
        right: true,
      },
      {
        text: {
          en: 'From other first weights, the same network may arrive in another valley.',
          zh: '换一组初始权重，同一个网络可能走进另一个山谷。',
        },
        right: true,
      },
      {
        text: {
          en: 'The biases may all start at 0 if the weights are random.',
          zh: '只要权重是随机的，偏置可以全部从 0 开始。',
        },
        right: true,
      },
      {
        text: {
          en: 'If two hidden neurons start alike, a higher learning rate pulls them apart.',
          zh: '如果两个隐藏神经元起步时一样，提高学习率就能把它们拉开。',
        },
        misconception: 'larger-steps-break-symmetry',
      },
      {
        text: {
          en: 'With equal biases, two hidden neurons stay alike, whatever their weights are.',
          zh: '只要偏置相等，不管权重如何，两个隐藏神经元都会一直一样。',
        },
        misconception: 'biases-must-differ',
      },
      {
        text: {
          en: 'The larger the first weights, the faster the network learns.',
          zh: '初始权重越大，网络学得越快。',
        },
        misconception: 'larger-start-is-better',
      },
    ],
  },
});

export const fromFilesToShop = fixed({
  id: 'from-files-to-shop',
  kind: 'ordering',
  concepts: ['training-loop', 'standardization'],
  prompt: {
    en: 'From the files of the club to a network that works in the shop: put the steps in order.',
    zh: '从俱乐部的档案，到在小店上岗的网络：请把这些步骤按顺序排好。',
  },
  explanation: {
    en: 'Split first, so that nothing of the test data gets into the training, not even through a mean. The validation loss chooses the epoch and has therefore had a say; only the test data have not. They are opened last and once, because whoever looks and then changes something has used them up.',
    zh: '先把数据分开，免得测试数据混进训练，哪怕只是混进一个平均值。轮次是看着验证损失选的，所以它已经参与了决定，只有测试数据没有。测试数据留到最后，只打开一次：看过之后再改动什么，它就不再公正了。',
  },
  facts: {
    steps: [
      {
        en: 'split the members into training, validation and test data',
        zh: '把会员分成训练数据、验证数据和测试数据',
      },
      {
        en: 'standardise all of them by the mean and standard deviation of the training data',
        zh: '用训练数据的平均值和标准差，把三份数据都标准化',
      },
      {
        en: 'train from small random weights, and measure the validation loss after each epoch',
        zh: '从小的随机权重开始训练，每个轮次之后测一次验证损失',
      },
      {
        en: 'stop when the validation loss has not fallen for a long while',
        zh: '验证损失很久没有再下降，就停下来',
      },
      { en: 'go back to the parameters of the best epoch', zh: '退回到最好的那个轮次的参数' },
      { en: 'measure the loss on the test data, once', zh: '在测试数据上测一次损失，仅此一次' },
    ],
  },
});
