import { answer, yesSide } from '#exercises/quiz/one-neuron/answers.ts';
import { notByOneLine, turningTheKnobs } from '#exercises/quiz/one-neuron/ideas.ts';
import { farOut, lostSum } from '#exercises/quiz/one-neuron/programs.ts';
import { liveliest, slopeOfAnswer, threeBends } from '#exercises/quiz/one-neuron/slopes.ts';
import { straightOnStraight, tradeOff, weightedSum } from '#exercises/quiz/one-neuron/sums.ts';
import type { Quiz } from '#grader/quiz/item.ts';

export default {
  slug: 'one-neuron',
  title: { en: 'One neuron: what has stayed?', zh: '一个神经元：记住了多少？' },
  summary: {
    en: 'Weigh, add and bend with fresh numbers, and find out what a single neuron can and cannot do.',
    zh: '换一组数，再来加权、求和、弯一下；想一想一个神经元办得到什么，办不到什么。',
  },
  items: [
    weightedSum,
    tradeOff,
    lostSum,
    straightOnStraight,
    answer,
    yesSide,
    turningTheKnobs,
    slopeOfAnswer,
    liveliest,
    threeBends,
    farOut,
    notByOneLine,
  ],
} satisfies Quiz;
