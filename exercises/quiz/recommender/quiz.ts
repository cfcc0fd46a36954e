import { oneLine, whoLearns } from '#exercises/quiz/recommender/log.ts';
import { neverShown, nextDay } from '#exercises/quiz/recommender/order.ts';
import { halved, newName, tonight } from '#exercises/quiz/recommender/pages.ts';
import { bestForLin } from '#exercises/quiz/recommender/programs.ts';
import { howManyNumbers, pullOfAClick, whoDoesWhat } from '#exercises/quiz/recommender/vectors.ts';
import type { Quiz } from '#grader/quiz/item.ts';

export default {
  slug: 'recommender',
  title: { en: 'A recommender: what has stayed?', zh: '推荐系统：记住了多少？' },
  summary: {
    en: 'Predict clicks, put a page in order, learn from a log and let vectors meet, with fresh numbers.',
    zh: '换一组数，再来预测点击、排出页面、向日志学习，让向量彼此相遇。',
  },
  items: [
    newName,
    tonight,
    whoLearns,
    oneLine,
    nextDay,
    halved,
    howManyNumbers,
    bestForLin,
    pullOfAClick,
    whoDoesWhat,
    neverShown,
  ],
} satisfies Quiz;
