/** @file What learners of the demo write where an instructor marks: for each criterion of the rubric a sentence that meets it, and one that meets none. */
import type { Text } from '#grader/exercise.ts';

interface FreeText {
  /** In the order of the rubric. */
  readonly meets: readonly Text[];
  readonly misses: Text;
}

/** By item. */
export const freeTexts: Readonly<Record<string, FreeText>> = {
  'shape-of-a-network': {
    meets: [
      {
        en: 'Weight, height and age go in and two chances come out, so the ends have to be 3 and 2.',
        zh: '输入是体重、身高、年龄三项，要的概率有两个，所以两头只能是 3 和 2。',
      },
      {
        en: 'A small middle cannot separate the members, a huge one just memorises the ones we happen to have.',
        zh: '中间太小分不开会员，太大就只是把手上这些人记住了。',
      },
      {
        en: 'I would train a few sizes and look at which does best on members I had put aside.',
        zh: '我会训练几种大小，看谁在预先留出的会员上表现最好。',
      },
    ],
    misses: {
      en: 'I think 50 is a good number, most networks are about that size.',
      zh: '我觉得 50 挺合适，一般网络差不多都这么大。',
    },
  },
  'why-not-accuracy': {
    meets: [
      {
        en: 'If I change a weight by a tiny bit nobody switches sides, so accuracy does not move and its slope is zero.',
        zh: '权重只动一点点，没有谁会换边，准确率不变，斜率就是 0。',
      },
      {
        en: 'The log loss always has a slope, and it is steep exactly where we were sure and wrong.',
        zh: '对数损失总有斜率，越是自信又判错的地方，斜率越大。',
      },
      {
        en: 'For telling the owner how good it is, accuracy is fine.',
        zh: '向店主说明效果时，用准确率就很好。',
      },
    ],
    misses: { en: 'Log loss is more precise because it has more decimals.', zh: '对数损失更精确，因为小数位更多。' },
  },
  'wonderful-at-home': {
    meets: [
      {
        en: 'It has overfitted: it knows our old customers by heart and nothing else.',
        zh: '它过拟合了：老顾客背得滚瓜烂熟，别的什么也没学到。',
      },
      {
        en: 'We should have kept a fifth of the files away from training and measured the loss there.',
        zh: '应该先留出五分之一的档案不参加训练，在那上面看损失。',
      },
      {
        en: 'Now I would stop earlier and make the network smaller, then measure again.',
        zh: '现在我会早点停，把网络改小，再量一次。',
      },
    ],
    misses: { en: 'Perhaps the new customers are just different people.', zh: '可能新顾客就是不一样的人吧。' },
  },
  'forty-layers': {
    meets: [
      { en: 'More layers can build features out of features.', zh: '层数多了，可以在特征之上再组合特征。' },
      {
        en: 'But each page gets slower, and the gradients fade on the way back.',
        zh: '可是每个页面都更慢，梯度往回传也会越来越小。',
      },
      {
        en: 'Inputs and outputs follow from the task, and the size from how much data we have.',
        zh: '输入输出由任务定，规模要看有多少数据。',
      },
      {
        en: 'I would compare four, eight and sixteen on new days and take the smallest good one.',
        zh: '我会拿新几天的数据比较 4、8、16 层，选够好而最小的。',
      },
    ],
    misses: { en: 'Forty sounds like too much to me.', zh: '四十层听起来太多了。' },
  },
};

/** What the teacher says to a text with so many of its criteria met. */
export const remarks: readonly Text[] = [
  { en: 'That is a guess. What in the lesson speaks for it?', zh: '这只是猜测。课文里有什么依据吗？' },
  {
    en: 'One good point. Read the question again: it asks for more than that.',
    zh: '有一点说得对。请再读一遍题目，它问的不止这些。',
  },
  { en: 'Good. One thing is still missing, compare with the model answer.', zh: '不错，还差一点，请对照参考答案。' },
  { en: 'Clear and complete.', zh: '清楚，完整。' },
];
