import { fixed } from '#exercises/quiz/define.ts';

export const stoppedClock = fixed({
  id: 'clock-never-stopped',
  kind: 'choice',
  concepts: ['loss'],
  prompt: {
    en: 'A network is to predict how many minutes somebody watches. In the records, a few players forgot to stop the clock: 3 minutes stand there as 600. Nobody can find all of these. Which loss lets them do the least harm?',
    zh: '要让网络预测一个人会看多少分钟。记录里有少数播放器忘了停表：3 分钟记成了 600 分钟，而且没法全都找出来。用哪种损失，这些记录的危害最小？',
  },
  explanation: {
    en: 'An honest guess of 4 is off by 596 in such a record. By distance that weighs as much as 596 errors of one minute; by squares as much as 355,216 of them, and the network will bend everything to please these few. Log loss is made for the chance of a yes and has no answer to minutes at all.',
    zh: '老老实实地猜 4 分钟，遇上这样的记录就差了 596。按距离算，它抵得上 596 个一分钟的误差；按平方算，抵得上 355,216 个，网络会不惜一切去迁就这几条记录。对数损失是为“是”的概率准备的，根本管不了分钟数。',
  },
  facts: {
    options: [
      { text: { en: 'the mean absolute loss', zh: '绝对值损失的平均值' }, right: true },
      {
        text: { en: 'the mean squared error', zh: '均方误差' },
        why: {
          en: 'It sees to the largest errors first, and here the largest errors are not real.',
          zh: '它先对付最大的误差，而这里最大的误差恰恰是假的。',
        },
      },
      {
        text: { en: 'the mean log loss', zh: '对数损失的平均值' },
        why: {
          en: 'It needs a chance between 0 and 1, and minutes are none.',
          zh: '它要的是 0 和 1 之间的概率，分钟数不是概率。',
        },
      },
      {
        text: { en: 'the mean of the bare errors', zh: '误差本身的平均值' },
        why: {
          en: 'Errors on both sides cancel in it. It can be 0, or fall without limit, for terrible guesses.',
          zh: '偏高和偏低会在里面互相抵消。猜得再离谱，它也可能等于 0，甚至要多小有多小。',
        },
      },
    ],
  },
});
