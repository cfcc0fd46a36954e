import { fixed, parameterised } from '#exercises/quiz/define.ts';

export const whatCameWhen = fixed({
  id: 'what-came-when',
  kind: 'ordering',
  concepts: ['layers', 'backpropagation'],
  prompt: {
    en: 'How it came about: put these events in order, the oldest first.',
    zh: '这一切是怎么来的？请按时间排序，最早的在前。',
  },
  explanation: {
    en: 'The neuron on paper dates from 1943; several layers were tried in the 1960s, but nobody had a good way to train them all together. In 1986 Hinton and others showed one; by 1989 such networks recognised handwritten letters and digits and read postcodes. Then computing power and data were missing for more than twenty years. AlexNet came in 2012, the deep recommenders of the large platforms were described around 2016, and GPT-3 followed in 2020.',
    zh: '纸上的神经元出现在 1943 年；20 世纪 60 年代，人们已经尝试了多层，却没有好办法把各层一起训练出来。1986 年，辛顿等人给出了办法；到 1989 年，这样的网络已经能识别手写的字母和数字，还能读邮政编码。然后有二十多年，缺的是算力和数据。AlexNet 出现在 2012 年，各大平台的深度推荐系统在 2016 年前后公开，GPT-3 则是 2020 年的事。',
  },
  facts: {
    steps: [
      {
        en: 'a neuron is described on paper; it computes, but does not learn',
        zh: '有人在纸上描述了一种神经元：它会计算，但不会学习',
      },
      {
        en: 'people try several layers, without a good way to train them all together',
        zh: '有人尝试了多层，却没有好办法把各层一起训练出来',
      },
      {
        en: 'Hinton and others make backpropagation known: hidden neurons find features by themselves',
        zh: '辛顿等人让反向传播广为人知：隐藏神经元能自己找到特征',
      },
      {
        en: 'networks recognise handwritten letters and digits, and read postcodes off envelopes',
        zh: '网络学会识别手写的字母和数字，还能读信封上的邮政编码',
      },
      {
        en: 'AlexNet wins the ImageNet contest, trained on two graphics cards',
        zh: 'AlexNet 用两块显卡训练，赢得 ImageNet 竞赛',
      },
      {
        en: 'large platforms describe recommenders with embeddings and deep networks',
        zh: '各大平台公开了带嵌入向量和深度网络的推荐系统',
      },
      { en: 'GPT-3 has 175 billion parameters', zh: 'GPT-3 有 1750 亿个参数' },
    ],
  },
});

export const whyThen = fixed({
  id: 'why-2012',
  kind: 'choices',
  concepts: ['layers'],
  prompt: {
    en: 'Layers, chain rule and gradient descent had been there for decades. What helped deep learning to break through as late as 2012?',
    zh: '层、链式法则、梯度下降，早在几十年前就有了。是什么让深度学习直到 2012 年才取得突破？',
  },
  explanation: {
    en: 'Three things met: computing power, data, and theory in the sense of many small improvements, from ReLU and pooling to better optimisers. AlexNet had no new principle. Its features were learned, as those of the networks of the 1980s had been, only there were far more of them.',
    zh: '三样东西凑到了一起：算力、数据和理论，后者指的是许多小的改进，从 ReLU、池化到更好的优化器。AlexNet 并没有什么新原理。它的特征是学出来的，20 世纪 80 年代的网络也是如此，只不过这一次多得多。',
  },
  facts: {
    options: [
      {
        text: {
          en: 'Graphics cards multiplied large tables of numbers quickly enough.',
          zh: '显卡做大表的乘法，终于够快了。',
        },
        right: true,
      },
      {
        text: {
          en: 'With ImageNet there were more than a million labelled pictures.',
          zh: '有了 ImageNet，带标签的图片超过一百万张。',
        },
        right: true,
      },
      {
        text: {
          en: 'ReLU, pooling, dropout and better optimisers made deep networks trainable.',
          zh: 'ReLU、池化、Dropout 和更好的优化器，让深的网络训练得动。',
        },
        right: true,
      },
      {
        text: { en: 'Backpropagation was discovered that year.', zh: '反向传播就是那一年发现的。' },
        misconception: 'backpropagation-was-new',
      },
      {
        text: {
          en: 'AlexNet was the first network with hidden layers.',
          zh: 'AlexNet 是第一个有隐藏层的网络。',
        },
        misconception: 'first-hidden-layers',
      },
      {
        text: {
          en: 'Experts had at last designed the right features for pictures.',
          zh: '专家终于为图片设计出了合适的特征。',
        },
        misconception: 'features-by-hand',
      },
    ],
  },
});

const parameters = 175;

export const howManyCards = parameterised({
  id: 'how-many-cards',
  kind: 'number',
  concepts: ['layers'],
  generate: (random) => ({ bytes: random.pick([2, 4]), memory: random.pick([12, 16, 24, 32, 40, 48, 64, 80, 96]) }),
  build: ({ bytes, memory }) => {
    const size = parameters * bytes;
    const cards = Math.ceil(size / memory);
    const wrong = {
      'parameters-not-bytes': Math.ceil(parameters / memory),
      'rounds-down': Math.floor(size / memory),
    };
    if (new Set([cards, ...Object.values(wrong)]).size < 3) return null;
    const quotient = `$${size} / ${memory} \\approx ${(size / memory).toFixed(1)}$`;
    return {
      facts: {
        answer: cards,
        tolerance: { rtol: 0, atol: 0.25 },
        wrong: Object.entries(wrong).map(([misconception, answer]) => ({ answer, misconception })),
      },
      prompt: {
        en: `GPT-3 has 175 billion parameters. Suppose each of them is kept in ${bytes} bytes, and a graphics card has a memory of ${memory} GB, where 1 GB is a billion bytes. How many cards are needed, at the least, just to hold the parameters?`,
        zh: `GPT-3 有 1750 亿个参数。假设每个参数占 ${bytes} 个字节，一块显卡有 ${memory} GB 显存，1 GB 是十亿字节。光是放下这些参数，至少要几块显卡？`,
      },
      explanation: {
        en: `The parameters take $${parameters} \\cdot ${bytes} = ${size}$ GB. That is ${quotient} cards, and since there are no fractions of cards, $${cards}$. Our 2-2-1 network would need ${bytes * 9} bytes. Each of the 175 billion is a weight or a bias like ours; what has grown is their number, and with it the machines.`,
        zh: `参数一共占 $${parameters} \\cdot ${bytes} = ${size}$ GB。${quotient}，显卡没有零头，所以要 $${cards}$ 块。我们的 2-2-1 网络只要 ${bytes * 9} 个字节。那 1750 亿个参数，个个都和我们的一样，不过是权重或偏置；变大的只是数量，还有为此而造的机器。`,
      },
    };
  },
});
