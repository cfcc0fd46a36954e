import { parameterised } from '#exercises/quiz/define.ts';
import { bracketed, maths, numberFacts, rounded } from '#exercises/quiz/numbers.ts';
import { click, drawModel, type Feature, featureNames, features, named } from '#exercises/quiz/recommender/evening.ts';
import { gradients } from '#grader/autograd/backward.ts';
import { leaves, log, neg, sigmoid, sub, sum } from '#grader/autograd/value.ts';
import type { Option } from '#grader/quiz/item.ts';
import type { Random } from '#grader/random.ts';

/** ∂L/∂w of every weight and of the bias for one line of the log, by the autograd. */
function slopes(active: readonly Feature[], clicked: boolean, { weights, bias }: ReturnType<typeof drawModel>) {
  const named = leaves({ ...weights, bias });
  const p = sigmoid(sum([named.bias, ...active.map((name) => named[name])]));
  return gradients(neg(log(clicked ? p : sub(1, p))), named);
}

const drawLine = (random: Random) => ({
  model: drawModel(random),
  active: ['evening', random.pick(['cooking', 'music']), random.pick(['short', 'long'])] satisfies Feature[],
  clicked: random.pick([true, false]),
});

const happened = (clicked: boolean) =>
  clicked ? { en: 'Mei clicks', zh: '小梅点了' } : { en: 'Mei does not click', zh: '小梅没有点' };

export const oneLine = parameterised({
  id: 'one-line-of-the-log',
  kind: 'number',
  concepts: ['logistic-regression'],
  generate: (random) => ({ ...drawLine(random), rate: random.pick([0.1, 0.2, 0.5]) }),
  build: ({ model, active, clicked, rate }) => {
    const [, name] = active;
    if (name === undefined) return null;
    const before = model.weights[name];
    const p = click(active, model);
    const { [name]: slope } = slopes(active, clicked, model);
    const after = (gradient: number, step = rate) => before - step * gradient;
    const facts = numberFacts({
      right: after(slope),
      decimals: 3,
      wrong: {
        'gradient-ascent': after(-slope),
        'missing-learning-rate': after(slope, 1),
        'sigmoid-slope-left-in': after(slope * p * (1 - p)),
        ...(clicked ? { 'label-ignored': after(p) } : { 'labels-swapped': after(p - 1) }),
        'returns-step-not-weight': rate * slope,
      },
    });
    if (!facts) return null;
    const [on, did, word] = [named(active), happened(clicked), featureNames[name]];
    const error = `$p - y \\approx ${rounded(p)} - ${Number(clicked)} = ${rounded(slope)}$`;
    const update = `$${rounded(before)} - ${rate} \\cdot ${bracketed(slope)} \\approx ${rounded(after(slope), 3)}$`;
    return {
      facts,
      prompt: {
        en: `For one impression ${on.en} are on, the model says $p \\approx ${rounded(p)}$, and ${did.en}. The weight of ${word.en} was ${maths(before)}. What is it after one step on the log loss with the learning rate $${rate}$? (Three decimals.)`,
        zh: `某次展示中开着的特征有 ${on.zh}，模型给出 $p \\approx ${rounded(p)}$，${did.zh}。${word.zh} 的权重原来是 ${maths(before)}。按对数损失、以学习率 $${rate}$ 走一步之后，它变成多少？（保留三位小数。）`,
      },
      explanation: {
        en: `The error is what was predicted minus what happened: ${error}. A weight that is on enters the sum with the factor 1, so this is its gradient as well. One step against it: ${update}. ${clicked ? 'A click raises what was on' : 'A missed click lowers what was on'}, and the more so the less it was expected.`,
        zh: `误差就是预测的减去实际发生的：${error}。开着的权重在和里的系数是 1，所以这也就是它的梯度。逆着它走一步：${update}。${clicked ? '点了，开着的权重就上升' : '没点，开着的权重就下降'}，越是出乎意料，动得越多。`,
      },
    };
  },
});

export const whoLearns = parameterised({
  id: 'who-learns',
  kind: 'choices',
  concepts: ['logistic-regression', 'features'],
  generate: drawLine,
  build: ({ model, active, clicked }) => {
    const found = slopes(active, clicked, model);
    const options = features.map(
      (name): Option => ({
        text: featureNames[name],
        ...(found[name] !== 0 ? { right: true } : { misconception: 'updates-inactive-weights' }),
      }),
    );
    const [on, did] = [named(active), happened(clicked)];
    const off = named(features.filter((name) => found[name] === 0));
    const p = click(active, model);
    const error = `$${rounded(p, 3)} - ${Number(clicked)} = ${rounded(p - Number(clicked), 3)}$`;
    return {
      facts: { options: [...options, { text: { en: 'the bias', zh: '偏置' }, right: true }] },
      prompt: {
        en: `A click model knows five features and has a bias. The next line of its log: ${on.en} on, the rest off; $p \\approx ${rounded(p, 3)}$; ${did.en}. Which of its six numbers are changed by this line?`,
        zh: `一个点击模型认得五个特征，另外还有偏置。日志的下一行是：${on.zh} 开着，其余关着；$p \\approx ${rounded(p, 3)}$；${did.zh}。学过这一行，它的六个数里哪些会变？`,
      },
      explanation: {
        en: `What is on enters the sum, so it answers for the error, here ${error}. What is off was multiplied by 0 and gets 0 of it: this line teaches nothing about ${off.en}. The bias is in every sum, so every line moves it.`,
        zh: `开着的都进了和，要为误差负责，这里是 ${error}。关着的乘的是 0，分到的也是 0：关于 ${off.zh}，这一行什么也教不了。偏置在每个和里都有，所以每一行都会让它动。`,
      },
    };
  },
});
