import { whatTheCurveSays, wonderfulAtHome } from '#exercises/quiz/training/curves.ts';
import { bestEpoch, flatFor } from '#exercises/quiz/training/epochs.ts';
import { threeLosses } from '#exercises/quiz/training/programs.ts';
import { firstWeights, fromFilesToShop } from '#exercises/quiz/training/starts.ts';
import { batchOfTwo, howManySteps, oneEpoch } from '#exercises/quiz/training/steps.ts';
import type { Quiz } from '#grader/quiz/item.ts';

export default {
  slug: 'training',
  title: { en: 'Training: what has stayed?', zh: '训练：记住了多少？' },
  summary: {
    en: 'Walk through epochs with fresh numbers, read loss curves, and say when a network should stop learning.',
    zh: '换一组数走几个轮次，读懂损失曲线，再说说网络该在什么时候停下来。',
  },
  items: [
    howManySteps,
    oneEpoch,
    threeLosses,
    firstWeights,
    whatTheCurveSays,
    flatFor,
    bestEpoch,
    batchOfTwo,
    fromFilesToShop,
    wonderfulAtHome,
  ],
} satisfies Quiz;
