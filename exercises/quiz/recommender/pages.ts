import { fixed, parameterised } from '#exercises/quiz/define.ts';
import { numberFacts, rounded } from '#exercises/quiz/numbers.ts';
import {
  click,
  described,
  drawModel,
  type Feature,
  features,
  named,
  score,
  worked,
} from '#exercises/quiz/recommender/evening.ts';
import { sigmoid } from '#grader/autograd/value.ts';
import type { Text } from '#grader/exercise.ts';

export const newName = parameterised({
  id: 'a-new-name',
  kind: 'number',
  concepts: ['features'],
  generate: (random) => ({
    model: drawModel(random),
    active: ['evening', random.pick(['cooking', 'music']), random.pick(['short', 'long'])] satisfies Feature[],
  }),
  build: ({ model, active }) => {
    const z = score(active, model);
    const p = click(active, model);
    const facts = numberFacts({
      right: p,
      decimals: 3,
      wrong: {
        'unknown-name-counts-one': sigmoid(z + 1).data,
        'sums-all-weights': click(features, model),
        'missing-bias': click(active, { ...model, bias: 0 }),
        'averages-weights': sigmoid(model.bias + (z - model.bias) / active.length).data,
        'missing-activation': z,
      },
    });
    if (!facts) return null;
    const on = named(active);
    const sum = `$z = ${worked(active, model)}$`;
    return {
      facts,
      prompt: {
        en: `A click model has learned these weights: ${described(model).en}. For one impression ${on.en} are on, and so is \`festival\`, a name that turned up only this morning. What click probability does it predict? (Three decimals.)`,
        zh: `一个点击模型学到的权重是：${described(model).zh}。某次展示中，开着的特征有 ${on.zh}，还有今天早晨才出现的新名字 \`节日\`。它预测的点击概率是多少？（保留三位小数。）`,
      },
      explanation: {
        en: `The bias plus the weights of what is on: ${sum}. A name that the model has never met has no weight and adds 0; what is off adds nothing, whatever its weight. Then $\\sigma(${rounded(z)}) \\approx ${rounded(p, 3)}$.`,
        zh: `偏置加上所有开着的权重：${sum}。模型没见过的名字没有权重，加 0；关着的，不管权重多大，都不加。最后 $\\sigma(${rounded(z)}) \\approx ${rounded(p, 3)}$。`,
      },
    };
  },
});

const videos: readonly { readonly id: string; readonly title: Text; readonly active: readonly Feature[] }[] = [
  { id: 'v-12', title: { en: 'Omelette in three minutes', zh: '三分钟煎蛋卷' }, active: ['cooking', 'short'] },
  { id: 'v-3', title: { en: 'Noodles in five minutes', zh: '五分钟拌面' }, active: ['cooking', 'short'] },
  { id: 'v-7', title: { en: 'One song, live', zh: '现场演唱一首歌' }, active: ['music', 'short'] },
  { id: 'v-5', title: { en: 'A feast in two hours', zh: '两小时做一桌家宴' }, active: ['cooking', 'long'] },
  { id: 'v-9', title: { en: 'The whole concert', zh: '音乐会全场' }, active: ['music', 'long'] },
];

export const tonight = parameterised({
  id: 'tonights-page',
  kind: 'ordering',
  concepts: ['ranking', 'features'],
  generate: drawModel,
  build: (model) => {
    const seen = videos.map((video) => ({ ...video, z: score(['evening', ...video.active], model) }));
    const ranked = seen.toSorted((one, other) => other.z - one.z || (one.id < other.id ? -1 : 1));
    const sums = [...new Set(ranked.map(({ z }) => rounded(z)))];
    if (sums.length < 4) return null;
    const order = ranked.map(({ id, z }) => `\`${id}\` $${rounded(z)}$`);
    return {
      facts: {
        steps: ranked.map(({ id, title, active }) => ({
          en: `\`${id}\` ${title.en}: ${named(active).en}`,
          zh: `\`${id}\` ${title.zh}：${named(active).zh}`,
        })),
      },
      prompt: {
        en: `It is evening, and the weights have changed since the lesson: ${described(model).en}. Rank the five videos as the recommender does; equals by the smaller id, as text.`,
        zh: `又到了晚上，权重已经和课上不同：${described(model).zh}。请像推荐系统那样排出这五个视频；概率相等的，按文本比较，id 小的在前。`,
      },
      explanation: {
        en: `No sigmoid is needed, since σ keeps the order of the sums: ${order.join(', ')}. \`evening\` and the bias are in each of them and change nothing in the order. Omelette and noodles have the same features, so the ids decide: as texts \`v-12\` is smaller than \`v-3\`, because 1 comes before 3.`,
        zh: `不用算 Sigmoid，因为 σ 不会改变和的大小次序：${order.join('，')}。\`晚上\` 和偏置每个和里都有，对次序毫无影响。煎蛋卷和拌面的特征完全相同，只好由 id 决定：按文本比较，\`v-12\` 小于 \`v-3\`，因为 1 在 3 前面。`,
      },
    };
  },
});

export const halved = fixed({
  id: 'every-p-halved',
  kind: 'choices',
  concepts: ['ranking', 'log-loss'],
  prompt: {
    en: 'A click model is well calibrated and has an AUC of 0.8. By a mistake every probability it gives out is halved. Which of these are true?',
    zh: '某个点击模型校准得很好，AUC 是 0.8。由于一个失误，它给出的每个概率都被减半。下面哪些说法正确？',
  },
  explanation: {
    en: 'Halving keeps the order: what stood above still stands above, so page and AUC are the same as before. But the numbers are wrong now. Of a thousand impressions with $p = 0.1$ two hundred are clicked, an advertiser who computes with $p$ bids too little, and the log loss, which looks at $p$ itself, gets worse.',
    zh: '减半不改变次序：原来排在前面的仍在前面，所以页面和 AUC 都和从前一样。可是数值不对了：在一千次 $p = 0.1$ 的展示里，实际会有两百次点击；按 $p$ 算账的广告主出价低了；对数损失看的是 $p$ 本身，所以也变差了。',
  },
  facts: {
    options: [
      { text: { en: 'The pages look as before.', zh: '排出的页面和从前一样。' }, right: true },
      { text: { en: 'The AUC is still 0.8.', zh: 'AUC 仍是 0.8。' }, right: true },
      { text: { en: 'The model is no longer calibrated.', zh: '模型不再是校准的。' }, right: true },
      { text: { en: 'The AUC falls to 0.4.', zh: 'AUC 降到 0.4。' }, misconception: 'auc-hangs-on-size' },
      { text: { en: 'The log loss stays the same.', zh: '对数损失不变。' }, misconception: 'order-is-everything' },
    ],
  },
});
