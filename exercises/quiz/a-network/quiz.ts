import { whatMoves, withoutBends } from '#exercises/quiz/a-network/effects.ts';
import { hiddenNeuron, prediction } from '#exercises/quiz/a-network/forward.ts';
import { howUnusual, metresNotCentimetres } from '#exercises/quiz/a-network/inputs.ts';
import { overwrittenInput, shapeOfNetwork } from '#exercises/quiz/a-network/programs.ts';
import { countParameters, fromMemberToLoss, whoAsksWhat } from '#exercises/quiz/a-network/structure.ts';
import type { Quiz } from '#grader/quiz/item.ts';

export default {
  slug: 'a-network',
  title: { en: 'Three neurons: what has stayed?', zh: '三个神经元：记住了多少？' },
  summary: {
    en: 'Prepare other members’ numbers, follow them through the network, and say what each part of it does.',
    zh: '为别的会员准备好输入，跟着数字穿过网络，再说说每个部分是做什么的。',
  },
  items: [
    whoAsksWhat,
    countParameters,
    howUnusual,
    metresNotCentimetres,
    fromMemberToLoss,
    hiddenNeuron,
    prediction,
    whatMoves,
    overwrittenInput,
    withoutBends,
    shapeOfNetwork,
  ],
} satisfies Quiz;
