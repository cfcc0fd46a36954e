import { deepAndNeural, fortyLayers } from '#exercises/quiz/final/depth.ts';
import { howManyCards, whatCameWhen, whyThen } from '#exercises/quiz/final/history.ts';
import { whatANetworkIs } from '#exercises/quiz/final/network.ts';
import { justUndecided, partsAndJobs } from '#exercises/quiz/final/neuron.ts';
import { twoLayers } from '#exercises/quiz/final/programs.ts';
import { tapToPage, timeForAPage, whichGoal } from '#exercises/quiz/final/serving.ts';
import { onceAround, throughTanh } from '#exercises/quiz/final/training.ts';
import type { Quiz } from '#grader/quiz/item.ts';

/** Over the course's five key points, in their order: the neuron, the network, its training, deep learning, recommenders. */
export default {
  slug: 'final',
  title: { en: 'The whole way, once more', zh: '把全程再走一遍' },
  summary: {
    en: 'What a neuron is made of, what a network is, how it learns, what deep learning adds, and how it serves recommenders.',
    zh: '神经元由什么组成，网络是什么，它怎样学习，深度学习添了什么，又怎样为推荐系统效力。',
  },
  items: [
    partsAndJobs,
    justUndecided,
    whatANetworkIs,
    twoLayers,
    onceAround,
    throughTanh,
    deepAndNeural,
    whatCameWhen,
    whyThen,
    howManyCards,
    fortyLayers,
    tapToPage,
    timeForAPage,
    whichGoal,
  ],
} satisfies Quiz;
