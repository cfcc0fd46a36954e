import { howDeep, twoPaths } from '#exercises/quiz/deeper/choosing.ts';
import { finishedFirst, flatZigzag, foldThrice } from '#exercises/quiz/deeper/folds.ts';
import { gatherDelta, whichTable } from '#exercises/quiz/deeper/layers.ts';
import { frontWakesUp, pastTheLayer, whatIsLeft } from '#exercises/quiz/deeper/signal.ts';
import type { Quiz } from '#grader/quiz/item.ts';

export default {
  slug: 'deeper',
  title: { en: 'Deeper networks: what has stayed?', zh: '更深的网络：记住了多少？' },
  summary: {
    en: 'Fold, gather and walk back with fresh numbers, and judge what depth gives and what it costs.',
    zh: '换一组数，再来折叠、汇总、往回走；想一想深能换来什么，又要付出什么。',
  },
  items: [
    whichTable,
    foldThrice,
    flatZigzag,
    gatherDelta,
    whatIsLeft,
    frontWakesUp,
    pastTheLayer,
    twoPaths,
    finishedFirst,
    howDeep,
  ],
} satisfies Quiz;
