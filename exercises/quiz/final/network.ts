import { fixed } from '#exercises/quiz/define.ts';

export const whatANetworkIs = fixed({
  id: 'what-a-network-is',
  kind: 'choices',
  concepts: ['forward-propagation', 'layers'],
  prompt: {
    en: 'A neural network has been trained and is now at work. Which of these are true of it?',
    zh: '一个神经网络训练好了，正在工作。下面哪些说法符合它？',
  },
  explanation: {
    en: 'All that training leaves behind is the parameters, weights and biases, nine of them or 175 billion. The examples are gone, and nobody wrote in which features matter; the hidden neurons have found that out. Layer by layer, each neuron reads the layer before it, and with fixed parameters the same input gives the same answer every time.',
    zh: '训练留下来的只有参数，也就是权重和偏置，不管是九个还是 1750 亿个。样本已经不在里面了；哪些特征要紧，也没有人写进去，是隐藏神经元自己找到的。网络逐层计算，每个神经元读的是前一层；参数一旦定下来，同样的输入每次都得到同样的答案。',
  },
  facts: {
    options: [
      {
        text: {
          en: 'What it has learned lies in its weights and biases, and nowhere else.',
          zh: '它学到的东西都在权重和偏置里，别处没有。',
        },
        right: true,
      },
      {
        text: {
          en: 'The same input always gets the same answer.',
          zh: '同样的输入，总是得到同样的答案。',
        },
        right: true,
      },
      {
        text: {
          en: 'A hidden neuron makes a new feature out of what the layer before it hands on.',
          zh: '隐藏神经元用前一层交来的东西，造出一个新的特征。',
        },
        right: true,
      },
      {
        text: {
          en: 'It keeps its training examples and looks up the most similar one.',
          zh: '它存着训练样本，遇到新的就查出最像的那个。',
        },
        misconception: 'looks-up-examples',
      },
      {
        text: {
          en: 'Experts have told each hidden neuron what to look for.',
          zh: '每个隐藏神经元该找什么，是专家告诉它的。',
        },
        misconception: 'features-by-hand',
      },
      {
        text: {
          en: 'The neurons of one layer agree among themselves before they answer.',
          zh: '同一层的神经元先互相商量，再给出答案。',
        },
        misconception: 'effect-spreads-sideways',
      },
    ],
  },
});
