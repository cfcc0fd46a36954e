import type { Misconception } from '#exercises/misconceptions.ts';

/** Wrong ideas about predicting clicks, ranking by them and judging the ranking. */
export const ofTheRecommender = {
  'unknown-name-counts-one': {
    name: { en: 'A name without a weight counts as 1', zh: '没有权重的特征按 1 计算' },
    explanation: {
      en: 'Your sum grows by 1 for every name that has no weight. The model has never learned anything about such a name.',
      zh: '每遇到一个没有权重的名字，你的和就多了 1。可是模型对这样的名字什么也没有学到。',
    },
    question: {
      en: 'Which number changes nothing when it is added?',
      zh: '加上哪个数，和不会有任何变化？',
    },
  },
  'sums-all-weights': {
    name: { en: 'All weights instead of the active ones', zh: '把所有权重都加上了' },
    explanation: {
      en: 'You add up every weight the model has. Which features are active makes no difference to your answer.',
      zh: '你把模型里的权重全部加了起来，哪些特征是激活的，对你的结果毫无影响。',
    },
    question: {
      en: 'Two people look at two different films. Could your function ever give them different probabilities?',
      zh: '两个人看两部不同的电影，你的函数会给出不同的概率吗？',
    },
  },
  'averages-weights': {
    name: { en: 'The weights are averaged', zh: '对权重取了平均' },
    explanation: {
      en: 'You divide the sum of the weights by the number of active features before the bias is added.',
      zh: '你在加偏置之前，把权重之和除以了激活特征的个数。',
    },
    question: {
      en: 'A second reason to click comes in. Should it make the first one count less?',
      zh: '如果又多了一个让人想点击的理由，原来的理由应该因此变轻吗？',
    },
  },
  'last-feature-only': {
    name: { en: 'Only the last feature counts', zh: '只算了最后一个特征' },
    explanation: {
      en: 'Your number holds the bias and the weight of the last active name. The names before it are overwritten.',
      zh: '你的结果里只有偏置和最后一个激活特征的权重，前面的都被覆盖了。',
    },
    question: {
      en: 'What does your variable hold after the first turn of the loop, and what is left of it after the second?',
      zh: '循环第一次之后，你的变量里存的是什么？第二次之后它还剩下什么？',
    },
  },
  'rank-ascending': {
    name: { en: 'The least likely item comes first', zh: '最不可能的排在了最前面' },
    explanation: {
      en: 'Your order runs from the smallest probability to the largest. Sorting functions do that unless told otherwise.',
      zh: '你的顺序是概率从小到大。排序函数默认就是这样的。',
    },
    question: {
      en: 'What would a visitor see at the top of the page with your list?',
      zh: '用你的列表，访问者在页面最上面会看到什么？',
    },
  },
  'ties-ignored': {
    name: { en: 'Ties are ignored', zh: '没有处理并列' },
    explanation: {
      en: 'Larger and smaller are told apart rightly. Where two values are exactly equal, your code does nothing about it.',
      zh: '大小的判断都是对的，但遇到两个值完全相等时，你的代码什么也没做。',
    },
    question: {
      en: 'What does the task ask for when two values are equal, and which line of yours takes care of that?',
      zh: '当两个值相等时，题目要求怎么做？你的哪一行代码负责这件事？',
    },
  },
  'ties-reversed': {
    name: { en: 'Ties run backwards', zh: '并列时的顺序反了' },
    explanation: {
      en: 'Your order of the probabilities is right, but among equal ones the ids run from the last to the first.',
      zh: '概率的顺序是对的，但概率相等时，你的 id 是从后往前排的。',
    },
    question: {
      en: 'Reversing a sort turns everything round that it sorts by. Which of the two keys should really be turned?',
      zh: '把排序整个倒过来，所有排序依据都会跟着反转。两个依据里，真正需要反转的是哪一个？',
    },
  },
  'sorts-by-id-only': {
    name: { en: 'Sorted by id', zh: '只按 id 排序' },
    explanation: {
      en: 'Your list is in the order of the ids. The probabilities play no part in it.',
      zh: '你的列表只按 id 排列，概率没有起任何作用。',
    },
    question: {
      en: 'Which number of each item should decide first, and when is it the id’s turn?',
      zh: '每个物品应该先由哪个数来决定位置？什么时候才轮到 id？',
    },
  },
  'ranks-by-count': {
    name: { en: 'Ranked by the number of features', zh: '按特征个数排序' },
    explanation: {
      en: 'Items with more active features come first in your list, whatever those features say about a click.',
      zh: '在你的列表里，激活特征多的物品排在前面，而不管这些特征对点击意味着什么。',
    },
    question: {
      en: 'A film has three features with negative weights. Where does it belong?',
      zh: '一部电影有三个特征，权重都是负的，它应该排在哪里？',
    },
  },
  'returns-items-not-ids': {
    name: { en: 'Whole items instead of ids', zh: '返回了整个物品，而不是 id' },
    explanation: {
      en: 'Your order may be right, but the list holds the items themselves, with their features.',
      zh: '顺序也许是对的，但你的列表里放的是整个物品，连特征也在里面。',
    },
    question: {
      en: 'What exactly should stand in the list for each item?',
      zh: '对每个物品，列表里到底应该放什么？',
    },
  },
  'returns-probabilities': {
    name: { en: 'Probabilities instead of ids', zh: '返回了概率，而不是 id' },
    explanation: {
      en: 'You return the sorted probabilities. They say how likely, but no longer which item.',
      zh: '你返回的是排好序的概率，它们说明了可能性有多大，却看不出是哪个物品。',
    },
    question: {
      en: 'How can an item’s id stay with its probability while you sort?',
      zh: '排序的时候，怎样让物品的 id 始终跟着它的概率？',
    },
  },
  'ids-without-case': {
    name: { en: 'Capital letters are not told apart', zh: '没有区分大小写' },
    explanation: {
      en: 'Among equal probabilities you order the ids as if they were all in small letters.',
      zh: '概率相等时，你把 id 都当成小写字母来排序。',
    },
    question: {
      en: 'Which of `"Zebra"` and `"apple"` is the smaller text for your language’s own comparison?',
      zh: '用编程语言自带的比较来看，`"Zebra"` 和 `"apple"` 哪一个更小？',
    },
  },
  'ties-count-full': {
    name: { en: 'A tie counts as a win', zh: '平局算成了赢' },
    explanation: {
      en: 'Pairs with equal scores count 1 in your sum. A model that gives everybody the same score would be perfect.',
      zh: '分数相等的一对，在你这里算 1 分。这样一来，给所有人同一个分数的模型就成了完美的模型。',
    },
    question: {
      en: 'If two scores are equal and one has to guess which is the click, how often is the guess right?',
      zh: '如果两个分数相等，只能猜哪个是点击，平均有多大比例能猜对？',
    },
  },
  'counts-lost-pairs': {
    name: { en: 'The lost pairs are counted', zh: '数的是输掉的对数' },
    explanation: {
      en: 'Your number is 1 minus the right one: you count the pairs in which the item that was not clicked has the higher score.',
      zh: '你的结果等于 1 减去正确答案：你数的是没有被点击的一方分数更高的那些对。',
    },
    question: {
      en: 'A perfect model scores every click higher. What does your function return for it?',
      zh: '完美的模型会给每个点击更高的分数。对它，你的函数返回多少？',
    },
  },
  'accuracy-not-auc': {
    name: { en: 'Accuracy at one threshold', zh: '算成了固定阈值下的准确率' },
    explanation: {
      en: 'Your number is the share of labels that are right when every score from 0.5 on counts as a click. AUC knows no threshold.',
      zh: '你的结果是把 0.5 及以上的分数都当作点击时，判断正确的比例。而 AUC 不依赖任何阈值。',
    },
    question: {
      en: 'If all scores were halved, the order would stay the same. Would your number?',
      zh: '如果所有分数都减半，顺序不会改变。你的结果会变吗？',
    },
  },
  'divides-by-all-pairs': {
    name: { en: 'Divided by all pairs', zh: '除以了所有的配对' },
    explanation: {
      en: 'You divide by the number of all pairs of examples, also of those with equal labels, which nobody can win.',
      zh: '你除以的是所有样本两两配对的数目，连标签相同的对也算了进去，而那些对根本无所谓输赢。',
    },
    question: {
      en: 'How many pairs are there that consist of one click and one non-click?',
      zh: '由一个点击和一个未点击组成的对，一共有多少？',
    },
  },
  'count-not-share': {
    name: { en: 'A count instead of a share', zh: '返回了个数，而不是比例' },
    explanation: {
      en: 'You return how many pairs are won. With twice as many examples that number would be about four times as large.',
      zh: '你返回的是赢了多少对。样本数加倍，这个数就会变成大约四倍。',
    },
    question: {
      en: 'Out of how many pairs were these won?',
      zh: '这些是从多少对里赢来的？',
    },
  },
  'rank-sum-not-corrected': {
    name: { en: 'Clicks also beat each other', zh: '点击之间也互相比较了' },
    explanation: {
      en: 'You add up the ranks of the clicks. A rank also counts the clicks that lie below, and those are no pairs to be won.',
      zh: '你把点击样本的名次加了起来。但名次里也包含了排在它下面的其他点击，而那些并不算赢下的对。',
    },
    question: {
      en: 'If all clicks were at the bottom, which sum of ranks would come out, though not one pair is won?',
      zh: '如果所有点击都排在最末，一对也没有赢，名次之和又是多少？',
    },
  },
} satisfies Record<string, Misconception>;
