import { whatGetsBetter, whyNotAccuracy } from '#exercises/quiz/loss/accuracy.ts';
import { oneForAll, wholeDay } from '#exercises/quiz/loss/means.ts';
import { threeTotals } from '#exercises/quiz/loss/programs.ts';
import { stoppedClock } from '#exercises/quiz/loss/records.ts';
import { squareThroughSigmoid, whatTheSlopesSay } from '#exercises/quiz/loss/slopes.ts';
import { dearestFirst, howSurprised, lessChance } from '#exercises/quiz/loss/surprise.ts';
import type { Quiz } from '#grader/quiz/item.ts';

export default {
  slug: 'loss',
  title: { en: 'How wrong: what has stayed?', zh: '错得有多厉害：记住了多少？' },
  summary: {
    en: 'Judge other days at the shop by three losses, read their slopes, and choose the right judge for a task.',
    zh: '用三种损失评判小店的另外几天，读懂它们的斜率，再为任务选对裁判。',
  },
  items: [
    threeTotals,
    wholeDay,
    stoppedClock,
    oneForAll,
    howSurprised,
    lessChance,
    dearestFirst,
    whatTheSlopesSay,
    squareThroughSigmoid,
    whatGetsBetter,
    whyNotAccuracy,
  ],
} satisfies Quiz;
