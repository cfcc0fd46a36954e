import { fixed, parameterised } from '#exercises/quiz/define.ts';
import { rounded } from '#exercises/quiz/numbers.ts';
import { mul } from '#grader/autograd/value.ts';
import type { Text } from '#grader/exercise.ts';

export const tapToPage = fixed({
  id: 'from-tap-to-log',
  kind: 'ordering',
  concepts: ['embedding', 'ranking', 'logistic-regression'],
  prompt: {
    en: 'Mei opens the site. Put in order what happens from her tap to the moment at which the model has learned something.',
    zh: '小梅打开了网站。从她点下去，到模型学到点什么，中间发生了哪些事？请按顺序排好。',
  },
  explanation: {
    en: 'The network is too slow for a million videos, so something cheap goes first. Only the candidates are written out as vectors and judged with care, and the ranking needs their probabilities. Then it is Mei’s turn: her click is the label. Before it there is no loss, and without a loss nothing to learn from.',
    zh: '网络太慢，对付不了一百万个视频，所以便宜的先上。只有候选才会写成向量、仔细评判，而排序要等概率算出来。然后轮到小梅：她的点击就是标签。在此之前没有损失，没有损失就没有东西可学。',
  },
  facts: {
    steps: [
      {
        en: 'a quick model picks a few hundred candidates out of a million videos',
        zh: '一个快模型从一百万个视频里挑出几百个候选',
      },
      {
        en: 'for each candidate, Mei’s vector and the video’s are written one after the other',
        zh: '对每个候选，把小梅的向量和视频的向量首尾相接',
      },
      {
        en: 'the deep network turns them into a click probability $p$',
        zh: '深度网络由此算出点击概率 $p$',
      },
      { en: 'the candidates are sorted by $p$, and the top ten are shown', zh: '按 $p$ 给候选排序，展示前十个' },
      {
        en: 'the log keeps what was on and whether she clicked: $y$',
        zh: '日志记下当时的特征，以及她点了没有，也就是 $y$',
      },
      {
        en: 'weights and vectors take a step against the gradient made of $p - y$',
        zh: '权重和向量逆着由 $p - y$ 算出的梯度走一步',
      },
    ],
  },
});

const goods: readonly Text[] = [
  { en: 'Rain jacket', zh: '雨衣' },
  { en: 'Headband', zh: '头带' },
  { en: 'Rucksack', zh: '背包' },
  { en: 'Running socks', zh: '跑步袜' },
];

export const whichGoal = parameterised({
  id: 'which-goal',
  kind: 'choice',
  concepts: ['ranking', 'features'],
  generate: (random) => goods.map((name) => ({ name, click: random.int(4, 30) / 100, after: random.int(4, 50) / 100 })),
  build: (drawn) => {
    const items = drawn.map((item) => ({ ...item, bought: mul(item.click, item.after).data }));
    const most = (of: 'click' | 'after' | 'bought') => items.toSorted((one, other) => other[of] - one[of]);
    const [best, second] = most('bought');
    const [[clicked], [sure]] = [most('click'), most('after')];
    if (!best || !second || !clicked || !sure) return null;
    const clear = best.bought > 1.15 * second.bought;
    const distinct = (['click', 'after'] as const).every((of) => new Set(items.map((item) => item[of])).size === 4);
    if (!clear || !distinct || new Set([best, clicked, sure]).size < 3) return null;
    const rows = (locale: 'en' | 'zh') =>
      items
        .map(({ name, click, after }) => `| ${name[locale]} | ${click.toFixed(2)} | ${after.toFixed(2)} |`)
        .join('\n');
    const product = `$${rounded(best.click)} \\cdot ${rounded(best.after)} = ${rounded(best.bought)}$`;
    return {
      facts: {
        options: items.map((item) => ({
          text: item.name,
          ...(item === best ? { right: true } : {}),
          ...(item === clicked ? { misconception: 'clicks-not-purchases' } : {}),
          ...(item === sure ? { misconception: 'forgets-the-click' } : {}),
        })),
      },
      prompt: {
        en: `The club’s shop goes online, and it wants to sell as much as it can, whatever the price. For one visitor two models say how likely a click is, and how likely a purchase is **once something has been clicked**:\n\n| Item | Click | Purchase after the click |\n|---|---|---|\n${rows('en')}\n\nWhich item should be shown first?`,
        zh: `俱乐部的小店开了网店，想尽可能多卖出几件，不管价钱。对某位访客，两个模型分别给出点击的概率，以及**点击之后**购买的概率：\n\n| 物品 | 点击 | 点击后购买 |\n|---|---|---|\n${rows('zh')}\n\n哪件物品应该排在最前面？`,
      },
      explanation: {
        en: `To be bought, an item has to be clicked first, so the chances are multiplied, and the largest product is ${product}. By clicks alone another item would lead, for $${rounded(clicked.click)}$ is the largest of its column, and most of those visitors would only look. Whoever chooses what is predicted, click, play or purchase, chooses what the page is good at.`,
        zh: `要卖出去，先得有人点，所以两个概率要相乘，最大的乘积是 ${product}。只看点击的话，排在最前面的会是另一件，因为 $${rounded(clicked.click)}$ 是那一列里最大的，可是点的人多半只是看看。预测点击、播放还是购买，是由人来选的；选了什么，页面就擅长什么。`,
      },
    };
  },
});

export const timeForAPage = parameterised({
  id: 'time-for-a-page',
  kind: 'number',
  concepts: ['ranking', 'layers'],
  generate: (random) => ({
    micros: random.pick([150, 200, 250, 300, 400, 500]),
    millis: random.pick([30, 60, 90]),
    machines: random.pick([2, 4, 5]),
  }),
  build: ({ micros, millis, machines }) => {
    const each = (millis * 1000) / micros;
    const all = each * machines;
    const wrong = { 'one-machine-alone': each, 'divided-by-machines': each / machines };
    if (!Number.isInteger(each / machines)) return null;
    return {
      facts: {
        answer: all,
        tolerance: { rtol: 0, atol: 0.25 },
        wrong: Object.entries(wrong).map(([misconception, answer]) => ({ answer, misconception })),
      },
      prompt: {
        en: `A deep network takes ${micros} microseconds to rate one video. A page has to appear quickly: ${millis} milliseconds are left for the network, and ${machines} machines share its work. How many candidates can be rated for the page? (1 millisecond is 1000 microseconds.)`,
        zh: `深度网络评判一个视频要 ${micros} 微秒。页面要很快出来，留给网络的只有 ${millis} 毫秒，由 ${machines} 台机器分担。能为这个页面评判多少个候选？（1 毫秒是 1000 微秒。）`,
      },
      explanation: {
        en: `One machine manages $${millis} \\cdot 1000 / ${micros} = ${each}$ videos, so all together manage $${machines} \\cdot ${each} = ${all}$. To rate a million would take a single machine ${micros} seconds. That is why a quick model picks candidates first, and why each further layer has to earn its time.`,
        zh: `一台机器评判得完 $${millis} \\cdot 1000 / ${micros} = ${each}$ 个视频，合起来是 $${machines} \\cdot ${each} = ${all}$ 个。一百万个视频，一台机器要算 ${micros} 秒。所以要先由一个快模型挑出候选；也正因为这样，每多加一层，都得对得起它花掉的时间。`,
      },
    };
  },
});
