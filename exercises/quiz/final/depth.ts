import { fixed } from '#exercises/quiz/define.ts';

export const deepAndNeural = fixed({
  id: 'deep-and-neural',
  kind: 'choice',
  concepts: ['layers'],
  prompt: {
    en: 'Neural networks, deep learning: how do the two go together?',
    zh: '神经网络和深度学习是什么关系？',
  },
  explanation: {
    en: 'A neural network is a model; deep learning is a way of learning with such models when they have many layers. Then nobody has to design features: each layer makes them out of those of the layer before. Every deep network is a neural network, but our 2-2-1 network is not deep.',
    zh: '神经网络是一种模型；深度学习是在这种模型有许多层时的一种学习方式：特征不必由人设计，每一层都用前一层的特征造出新的特征。深的网络都是神经网络，我们的 2-2-1 网络却不算深。',
  },
  facts: {
    options: [
      {
        text: {
          en: 'Deep learning is learning with neural networks of many layers, which find their features themselves.',
          zh: '深度学习就是用层数很多的神经网络来学习，特征由网络自己找。',
        },
        right: true,
      },
      {
        text: {
          en: 'Deep learning is a newer method, which has replaced neural networks.',
          zh: '深度学习是一种更新的方法，已经取代了神经网络。',
        },
        misconception: 'deep-replaces-networks',
      },
      {
        text: {
          en: 'They are two names for one thing: every neural network is deep.',
          zh: '两者是一回事：神经网络都是深的。',
        },
        misconception: 'every-network-is-deep',
      },
      {
        text: {
          en: 'Deep learning means very many parameters, even if they all are in one layer.',
          zh: '深度学习指的是参数非常多，哪怕都在同一层里。',
        },
        misconception: 'deep-means-large',
      },
    ],
  },
});

export const fortyLayers = fixed({
  id: 'forty-layers',
  kind: 'free',
  concepts: ['layers', 'vanishing-gradient'],
  points: 4,
  prompt: {
    en: '“Our recommender has four hidden layers. Let us take forty; deeper is always better.” What do you answer? Say what depth can give, what it costs, what else shapes a network’s structure, and how you would decide. A few sentences will do.',
    zh: '“我们的推荐系统只有四个隐藏层，换成四十个吧，反正越深越好。”你会怎么回答？请说说深能带来什么，要付出什么，网络的结构还取决于什么，以及你会怎样做决定。写几句话就行。',
  },
  explanation: {
    en: 'There is no formula for the number of layers, and no answer that is right for every task. What counts is the reasons, and that something is measured.',
    zh: '层数没有公式可算，也没有哪个答案适合所有任务。要紧的是理由，还有：要测量。',
  },
  facts: {
    rubric: [
      {
        id: 'gain',
        points: 1,
        title: {
          en: 'What depth gives: features of features, with far fewer neurons than a flat network',
          zh: '深能带来什么：特征的特征，所需的神经元比浅的网络少得多',
        },
      },
      {
        id: 'price',
        points: 1,
        title: {
          en: 'At least two prices: time for every page, overfitting and the need for data, gradients that vanish',
          zh: '至少两样代价：每个页面都要多花时间，容易过拟合、需要更多数据，梯度会消失',
        },
      },
      {
        id: 'structure',
        points: 1,
        title: {
          en: 'What else shapes the structure: the task at both ends, what is known about the data, how much of it there is, the time at hand',
          zh: '结构还取决于什么：两头由任务定，还有对数据的了解、数据的多少、可用的时间',
        },
      },
      {
        id: 'decision',
        points: 1,
        title: {
          en: 'Decides by comparing depths on new data, and takes the smallest network that is about as good as the best',
          zh: '用新数据比较不同的深度来决定，选和最好的差不多而又最小的网络',
        },
      },
    ],
    model: {
      en: 'Depth is worth something: each layer builds on what the one before has found, so a few layers can say what a flat network needs very many neurons for. But it has its price. Forty layers take about ten times as long, for every video on every page; they have many more parameters, which can learn the accidents of the log by heart; and on the way back the gradient may die away before it reaches the front, unless ReLU, suitable first weights, normalisation and residual connections help it along. Depth is not the only choice, either: inputs and outputs follow from the task, the build from what we know about users and items, the size from how much of a log we have and how long a page may take. So I would try four, six, eight and perhaps more, compare their losses on days that none of them was trained on, and keep the smallest network that is about as good as the best.',
      zh: '深当然有用：每一层都建立在前一层的发现之上，几层就能说清的事，浅的网络要动用非常多的神经元。但它有代价。四十层要多花大约十倍的时间，每个页面、每个视频都是如此；参数多了许多，可能把日志里的偶然也背下来；在回程上，梯度还没传到最前面也许就消失了，得靠 ReLU、合适的初始权重、归一化和残差连接来帮忙。再说，要选的也不只是深度：输入和输出由任务决定，搭法取决于我们对用户和物品的了解，大小取决于日志有多少、一个页面允许花多少时间。所以我会试试四层、六层、八层，也许再多一些，用谁都没有训练过的那几天的日志来比较它们的损失，在和最好的差不多的网络里，留下最小的那个。',
    },
  },
});
