import { parameterised } from '#exercises/quiz/define.ts';
import { drawDay, losses, lossOf, meanLoss, table } from '#exercises/quiz/loss/day.ts';
import { comesTo, maths, numberFacts, rounded } from '#exercises/quiz/numbers.ts';
import { gradients } from '#grader/autograd/backward.ts';
import { leaves, mean, square, sub } from '#grader/autograd/value.ts';

export const wholeDay = parameterised({
  id: 'whole-day',
  kind: 'number',
  concepts: ['loss'],
  generate: (random) => drawDay(random, 4),
  build: (day) => {
    const mse = meanLoss('squared', day);
    const meanError = mean(day.map(({ y, guess }) => sub(y, guess)));
    const facts = numberFacts({
      right: mse,
      decimals: 3,
      wrong: {
        'sum-not-mean': 4 * mse,
        'absolute-not-squared-loss': meanLoss('absolute', day),
        'squares-after-averaging': square(meanError).data,
        'takes-the-root': Math.sqrt(mse),
        'halved-loss': mse / 2,
      },
    });
    if (!facts || new Set(day.map(({ y }) => y)).size < 2) return null;
    const shown = table(day);
    const squares = day.map((member) => rounded(lossOf('squared', member))).join(' + ');
    const result = `$\\text{MSE} = \\tfrac{1}{4} (${squares}) ${comesTo(mse, 3)}$`;
    const worse = mse > 0.25;
    return {
      facts,
      prompt: {
        en: `Another day at the club’s shop:\n\n${shown.en}\n\nWhat is the mean squared error? (Three decimals.)`,
        zh: `俱乐部小店的另一天：\n\n${shown.zh}\n\n均方误差是多少？（保留三位小数。）`,
      },
      explanation: {
        en: `Square each error first, then take the mean: ${result}. Somebody who says ½ to everyone gets 0.25, so on this day the network did ${worse ? 'worse' : 'better'} than knowing nothing.`,
        zh: `先把每个误差平方，再求平均：${result}。对谁都说 ½ 的人会得到 0.25，所以这一天，网络${worse ? '还不如什么都不懂' : '比什么都不懂要强'}。`,
      },
    };
  },
});

/** Where the mean squared error of one guess for all is smallest: its slope is a straight line, so two points of it will do. */
function bestGuess(labels: readonly number[]): number {
  const slopeAt = (at: number) => {
    const { guess } = leaves({ guess: at });
    return gradients(mean(labels.map((y) => losses.squared(y, guess))), { guess }).guess;
  };
  return slopeAt(0) / (slopeAt(0) - slopeAt(1));
}

export const oneForAll = parameterised({
  id: 'one-guess-for-all',
  kind: 'number',
  concepts: ['loss'],
  generate: (random) => {
    const members = random.int(5, 12);
    return { members, buyers: random.int(1, members - 1) };
  },
  build: ({ members, buyers }) => {
    const best = bestGuess(Array.from({ length: members }, (_, i) => (i < buyers ? 1 : 0)));
    const majority = buyers * 2 > members ? 1 : 0;
    const facts = numberFacts({
      right: best,
      decimals: 2,
      wrong: { 'absolute-not-squared-loss': majority, 'labels-swapped': 1 - best },
    });
    if (!facts || Math.abs(best - 0.5) < 0.1) return null;
    const share = `$\\frac{${buyers}}{${members}} ${comesTo(best, 3)}$`;
    return {
      facts,
      prompt: {
        en: `To the network ${members} members look all alike, so it has to give them the same prediction $\\hat{y}$. Of these, ${buyers} buy the jacket. With which $\\hat{y}$ is the **mean squared error** smallest? (Two decimals.)`,
        zh: `有 ${members} 位会员在网络眼里一模一样，它只能给他们同一个预测值 $\\hat{y}$。其中 ${buyers} 位买了夹克。$\\hat{y}$ 取多少时，**均方误差**最小？（保留两位小数。）`,
      },
      explanation: {
        en: `The squares pull towards the mean of the labels, which is the share of buyers: ${share}. Every other number costs more. The absolute loss would have wanted ${maths(majority)}, a plain exaggeration.`,
        zh: `平方会把预测值拉向标签的平均值，也就是买的人所占的比例：${share}。换成别的数，代价都更大。如果用绝对值损失，就会要 ${maths(majority)}，这是明摆着的夸大。`,
      },
    };
  },
});
