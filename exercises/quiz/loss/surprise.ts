import { numberOptions, parameterised } from '#exercises/quiz/define.ts';
import { drawDay, lossOf } from '#exercises/quiz/loss/day.ts';
import { even, hundredths, maths, numberFacts, rounded } from '#exercises/quiz/numbers.ts';
import { div, log, neg } from '#grader/autograd/value.ts';

const outcome = (y: number) =>
  y === 1 ? { en: 'bought the jacket', zh: '买了夹克' } : { en: 'left without the jacket', zh: '没买夹克' };

export const howSurprised = parameterised({
  id: 'how-surprised',
  kind: 'choice',
  concepts: ['log-loss'],
  generate: (random) => ({ y: random.int(0, 1), guess: hundredths(random, 0.06, 0.94) }),
  build: ({ y, guess }) => {
    const right = lossOf('log', { y, guess });
    const q = y === 1 ? guess : 1 - guess;
    const options = numberOptions({
      right,
      wrong: {
        'labels-swapped': lossOf('log', { y: 1 - y, guess }),
        'log-base-10': right / Math.LN10,
        'absolute-not-log-loss': lossOf('absolute', { y, guess }),
        'missing-minus': -right,
      },
      show: (value) => even(value, 3),
    });
    if (!options || Math.abs(guess - 0.5) < 0.1) return null;
    const chance = y === 1 ? `$q = ${rounded(q)}$` : `$q = 1 - ${guess} = ${rounded(q)}$`;
    return {
      facts: { options },
      prompt: {
        en: `The network gave a member a chance of $\\hat{y} = ${guess}$ to buy. The member ${outcome(y).en}. What is the log loss of this prediction?`,
        zh: `网络认为某位会员购买的概率是 $\\hat{y} = ${guess}$。结果这位会员${outcome(y).zh}。这个预测的对数损失是多少？`,
      },
      explanation: {
        en: `What counts is the chance that had been given to what really happened: ${chance}. The loss is $-\\ln ${rounded(q)} \\approx ${right.toFixed(3)}$. ${q > 0.5 ? 'No great surprise, so it is small' : 'Quite a surprise, so it is large'}: saying ½ would have cost $\\ln 2 \\approx 0.693$.`,
        zh: `要看的是事先给真实结果的概率：${chance}。损失是 $-\\ln ${rounded(q)} \\approx ${right.toFixed(3)}$。${q > 0.5 ? '不太意外，所以损失小' : '相当意外，所以损失大'}：要是说 ½，代价是 $\\ln 2 \\approx 0.693$。`,
      },
    };
  },
});

export const lessChance = parameterised({
  id: 'less-chance',
  kind: 'number',
  concepts: ['log-loss'],
  generate: (random) => ({ q: hundredths(random, 0.2, 0.6), times: random.pick([2, 4, 5, 10, 100]) }),
  build: ({ q, times }) => {
    const before = neg(log(q)).data;
    const after = neg(log(div(q, times))).data;
    const facts = numberFacts({
      right: after,
      decimals: 2,
      wrong: { 'surprise-in-proportion': times * before, 'less-chance-less-loss': before / times },
    });
    if (!facts) return null;
    const more = `$\\ln ${times} \\approx ${rounded(Math.log(times), 3)}$`;
    return {
      facts,
      prompt: {
        en: `Network P had given some chance to what a member then really did; its log loss is $${rounded(before, 3)}$. Network Q had given it only $\\frac{1}{${times}}$ of that chance. What is the log loss of Q? (Two decimals; ${more}.)`,
        zh: `对某位会员，网络 P 的对数损失是 $${rounded(before, 3)}$。网络 Q 给真实结果的概率，只有 P 给的 $\\frac{1}{${times}}$。Q 的对数损失是多少？（保留两位小数；${more}。）`,
      },
      explanation: {
        en: `The logarithm turns a division into a difference: $-\\ln \\frac{q}{${times}} = -\\ln q + \\ln ${times}$. So the price goes up by ${maths(Math.log(times), 3)}, however large it was before: $${rounded(before, 3)} + ${rounded(Math.log(times), 3)} \\approx ${rounded(after, 2)}$. You need not know $q$ itself.`,
        zh: `取对数，除法就变成了减法：$-\\ln \\frac{q}{${times}} = -\\ln q + \\ln ${times}$。所以不管原来是多少，代价都增加 ${maths(Math.log(times), 3)}：$${rounded(before, 3)} + ${rounded(Math.log(times), 3)} \\approx ${rounded(after, 2)}$。$q$ 本身是多少，用不着知道。`,
      },
    };
  },
});

export const dearestFirst = parameterised({
  id: 'dearest-first',
  kind: 'ordering',
  concepts: ['log-loss'],
  generate: (random) => drawDay(random, 5),
  build: (day) => {
    const priced = day.map((member) => ({
      ...member,
      q: member.y === 1 ? member.guess : 1 - member.guess,
      loss: lossOf('log', member),
    }));
    const right = priced.toSorted((one, other) => other.loss - one.loss);
    const close = right.some(({ q }, i) => i > 0 && q - (right[i - 1]?.q ?? 0) < 0.08);
    const buyers = day.filter(({ y }) => y === 1).length;
    const falling = right.every(({ guess }, i) => i === 0 || guess < (right[i - 1]?.guess ?? 1));
    if (close || falling || buyers < 2 || buyers > 3) return null;
    const chances = right
      .map(({ q }) => maths(q, 2))
      .join(' < ')
      .replaceAll('$ < $', ' < ');
    return {
      facts: {
        steps: right.map(({ y, guess }) => ({
          en: `predicted ${guess}, label ${y}`,
          zh: `预测值 ${guess}，标签 ${y}`,
        })),
      },
      prompt: {
        en: 'Five predictions and what became of them. Put them in order by their log loss: the dearest comes first. No calculator is needed.',
        zh: '下面是五个预测和真实结果。请按对数损失排序：代价最大的排在最前面。不需要计算器。',
      },
      explanation: {
        en: `Log loss only asks which chance $q$ had been given to what really happened: $\\hat{y}$ for a label 1, $1 - \\hat{y}$ for a label 0. The smaller it was, the dearer: ${chances}. The worst of them costs $-\\ln ${rounded(right[0]?.q ?? 0, 2)} \\approx ${rounded(right[0]?.loss ?? 0, 2)}$.`,
        zh: `对数损失只问事先给真实结果的概率 $q$ 有多大：标签为 1 时是 $\\hat{y}$，标签为 0 时是 $1 - \\hat{y}$。它越小，代价越大：${chances}。最糟的一个，代价是 $-\\ln ${rounded(right[0]?.q ?? 0, 2)} \\approx ${rounded(right[0]?.loss ?? 0, 2)}$。`,
      },
    };
  },
});
