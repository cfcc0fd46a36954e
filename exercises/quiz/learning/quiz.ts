import { anotherLoss, nextBias, wayBack } from '#exercises/quiz/learning/backwards.ts';
import { chainToW1, chainToW5 } from '#exercises/quiz/learning/chains.ts';
import { missingLink, whoLearnsNothing } from '#exercises/quiz/learning/links.ts';
import { tooEarly } from '#exercises/quiz/learning/programs.ts';
import { fourWalks, measuredSlope } from '#exercises/quiz/learning/slopes.ts';
import { nextWeight, stepOfW1 } from '#exercises/quiz/learning/steps.ts';
import type { Quiz } from '#grader/quiz/item.ts';

export default {
  slug: 'learning',
  title: { en: 'There and back: what has stayed?', zh: '一去一回：记住了多少？' },
  summary: {
    en: 'Walk downhill with fresh numbers, follow the error back link by link, and find out which link went missing.',
    zh: '换一组数走下坡，一环一环把误差传回去，再找出丢了的是哪一环。',
  },
  items: [
    nextWeight,
    fourWalks,
    measuredSlope,
    chainToW5,
    missingLink,
    chainToW1,
    whoLearnsNothing,
    wayBack,
    stepOfW1,
    nextBias,
    tooEarly,
    anotherLoss,
  ],
} satisfies Quiz;
