import type { Misconception } from '#exercises/misconceptions.ts';

/** Wrong ideas about the course as a whole: what its parts are for, how they came about, what they are used for. */
export const ofTheWholeCourse = {
  'bias-joins-the-evidence': {
    name: { en: 'The bias on the side of the evidence', zh: '偏置和证据站到了一边' },
    explanation: {
      en: 'Your bias has the size of the evidence and its sign as well. Added to it, it makes the sum twice as large.',
      zh: '你的偏置和证据一样大，符号也一样。加上去以后，和变成了原来的两倍。',
    },
    question: {
      en: 'What should the whole sum be, evidence and bias together?',
      zh: '证据加上偏置，整个和应该等于多少？',
    },
  },
  'sum-must-be-half': {
    name: { en: 'A sum of ½ taken for undecided', zh: '以为和是 ½ 才算拿不定主意' },
    explanation: {
      en: 'You brought the sum to ½. It is the answer that should be ½, and the sigmoid still stands between the two.',
      zh: '你让和等于 ½。应该等于 ½ 的是答案，而两者之间还隔着 Sigmoid。',
    },
    question: {
      en: 'What is $\\sigma(0.5)$, and for which $z$ is $\\sigma(z) = 0.5$?',
      zh: '$\\sigma(0.5)$ 是多少？$\\sigma(z) = 0.5$ 时 $z$ 又是多少？',
    },
  },
  'weights-alone': {
    name: { en: 'The inputs were left out', zh: '没有用到输入' },
    explanation: {
      en: 'Your bias cancels the sum of the weights. The inputs, by which they are multiplied, do not occur in it.',
      zh: '你的偏置抵消的是权重之和，权重所乘的输入没有出现。',
    },
    question: {
      en: 'If the first input were 0, what would its weight contribute?',
      zh: '如果第一个输入是 0，它的权重会有什么贡献？',
    },
  },
  'looks-up-examples': {
    name: { en: 'The examples are stored in it', zh: '以为样本存在网络里' },
    explanation: {
      en: 'You take a network for an archive. Each example has moved the parameters a little and was put back; nothing else is kept of it.',
      zh: '你把网络当成了档案柜。每个样本只是让参数动了一点点，就放回去了，别的什么也没留下。',
    },
    question: {
      en: 'A million examples, nine parameters: where would the examples be?',
      zh: '一百万个样本，九个参数：样本能放在哪里？',
    },
  },
  'features-by-hand': {
    name: { en: 'Features designed by people', zh: '以为特征是人设计的' },
    explanation: {
      en: 'That was the way before. In a neural network the hidden neurons start at random, and training makes features of them.',
      zh: '那是从前的做法。在神经网络里，隐藏神经元从随机数开始，是训练把它们变成了特征。',
    },
    question: {
      en: 'Who told the hidden neurons of the 2-2-1 network which line to draw?',
      zh: '2-2-1 网络里的隐藏神经元该画哪条线，是谁告诉它们的？',
    },
  },
  'missing-tanh-slope': {
    name: { en: 'The slope of tanh is missing', zh: '漏掉了 tanh 的斜率' },
    explanation: {
      en: 'Your chain goes from the loss straight to the sum inside the neuron. The bend between them was skipped.',
      zh: '你的链条从损失直接跳到了神经元里的加权和，中间弯的那一下被跳过了。',
    },
    question: {
      en: 'If the sum grows by a little, does the answer grow by just as much?',
      zh: '加权和增大一点点，答案会增大同样多吗？',
    },
  },
  'backpropagation-was-new': {
    name: { en: 'Backpropagation taken for new', zh: '以为反向传播是新发明' },
    explanation: {
      en: 'Backpropagation was found several times from 1970 on and became widely known in 1986. In 2012 it was old.',
      zh: '反向传播从 1970 年起被多次发现，1986 年广为人知。到 2012 年，它已经不新了。',
    },
    question: {
      en: 'How did the network that read postcodes in 1989 learn?',
      zh: '1989 年读邮政编码的那个网络，是怎么学会的？',
    },
  },
  'first-hidden-layers': {
    name: { en: 'Hidden layers taken for new', zh: '以为隐藏层是新发明' },
    explanation: {
      en: 'Several layers were tried in the 1960s, and backpropagation trained them in the 1980s. AlexNet had more of them, and they were larger.',
      zh: '20 世纪 60 年代就有人尝试多层，80 年代已经能用反向传播来训练。AlexNet 只是层数更多，每层也更大。',
    },
    question: {
      en: 'What was it that Hinton and others could train in 1986 and others before them could not?',
      zh: '1986 年，辛顿等人能训练而前人训练不了的是什么？',
    },
  },
  'parameters-not-bytes': {
    name: { en: 'Parameters taken for bytes', zh: '把参数个数当成了字节数' },
    explanation: {
      en: 'You divided the number of parameters by the memory, as if each of them took a single byte.',
      zh: '你用参数个数除以显存，好像每个参数只占一个字节。',
    },
    question: {
      en: 'How many bytes do ten parameters take?',
      zh: '十个参数一共占多少个字节？',
    },
  },
  'rounds-down': {
    name: { en: 'Rounded down', zh: '往小里取整了' },
    explanation: {
      en: 'With that many cards a part of the parameters finds no room.',
      zh: '只用这么多块显卡，有一部分参数放不下。',
    },
    question: {
      en: 'What happens to the rest that remains when all your cards are full?',
      zh: '你的显卡全装满以后，剩下的那些放到哪里？',
    },
  },
  'deep-replaces-networks': {
    name: { en: 'Deep learning taken for something else', zh: '以为深度学习是另一种东西' },
    explanation: {
      en: 'Nothing was replaced. Weighing, adding, bending, going back by the chain rule: deep learning does all that, over many layers.',
      zh: '什么也没有被取代。加权、求和、弯一下，再按链式法则往回走：深度学习做的就是这些，只是层数多。',
    },
    question: {
      en: 'What is a single layer of a deep network made of?',
      zh: '深度网络的一层是由什么组成的？',
    },
  },
  'every-network-is-deep': {
    name: { en: 'Every network taken for deep', zh: '以为网络都是深的' },
    explanation: {
      en: 'A network may have one hidden layer or none. It is called deep when it has many.',
      zh: '网络可以只有一个隐藏层，甚至一个也没有。层数多的才叫深。',
    },
    question: {
      en: 'How many hidden layers has a 2-2-1 network?',
      zh: '2-2-1 网络有几个隐藏层？',
    },
  },
  'deep-means-large': {
    name: { en: 'Large taken for deep', zh: '把大当成了深' },
    explanation: {
      en: 'Many neurons in one layer make a network wide. Depth is about features made out of features, and that takes layers.',
      zh: '一层里神经元多，叫宽。深说的是用特征造出特征，这要靠层数。',
    },
    question: {
      en: 'Can a neuron use what another one of the same layer has found?',
      zh: '一个神经元能用到同一层另一个神经元的发现吗？',
    },
  },
  'clicks-not-purchases': {
    name: { en: 'Clicks taken for the goal', zh: '把点击当成了目标' },
    explanation: {
      en: 'You chose what is clicked most. The shop asked for sales, and many who click do not buy.',
      zh: '你选的是点击最多的。小店要的是卖出去，而点了的人很多并不买。',
    },
    question: {
      en: 'Of a hundred visitors who see your item, how many buy it in the end?',
      zh: '一百位访客看到你选的物品，最后有几位会买？',
    },
  },
  'forgets-the-click': {
    name: { en: 'The click was forgotten', zh: '忘了要先点击' },
    explanation: {
      en: 'You chose what is bought most surely after a click. But whoever does not click never gets that far.',
      zh: '你选的是点击之后最可能买的。可是没有点的人，根本走不到那一步。',
    },
    question: {
      en: 'Of a hundred visitors who see your item, how many click on it at all?',
      zh: '一百位访客看到你选的物品，有几位会点？',
    },
  },
  'one-machine-alone': {
    name: { en: 'Only one machine counted', zh: '只算了一台机器' },
    explanation: {
      en: 'Your number is what one machine manages. The others are at work at the same time.',
      zh: '你的结果是一台机器能做完的。其他机器也在同时工作。',
    },
    question: {
      en: 'While the first machine rates its videos, what do the others do?',
      zh: '第一台机器在评判的时候，其他机器在做什么？',
    },
  },
  'divided-by-machines': {
    name: { en: 'Divided by the machines', zh: '除以了机器台数' },
    explanation: {
      en: 'You divided by the number of machines, so that more of them would manage less.',
      zh: '你除以了机器的台数，这样一来，机器越多，做完的反而越少。',
    },
    question: {
      en: 'Should twice as many machines manage twice as many videos, or half as many?',
      zh: '机器多一倍，评判得完的视频应该多一倍，还是少一半？',
    },
  },
} satisfies Record<string, Misconception>;
