import { apart, parameterised } from '#exercises/quiz/define.ts';
import { comesTo, hundredths, numberFacts, rounded, wordless } from '#exercises/quiz/numbers.ts';
import { gradients } from '#grader/autograd/backward.ts';
import { leaves, relu, sigmoid, tanh } from '#grader/autograd/value.ts';

function slopeAt(at: number): number {
  const { z } = leaves({ z: at });
  return gradients(sigmoid(z), { z }).z;
}

export const slopeOfAnswer = parameterised({
  id: 'nudge-the-sum',
  kind: 'number',
  concepts: ['derivative'],
  generate: (random) => ({ a: hundredths(random, 0.06, 0.94), nudge: random.pick([0.1, 0.2]) }),
  build: ({ a, nudge }) => {
    const slope = slopeAt(Math.log(a / (1 - a)));
    const facts = numberFacts({
      right: nudge * slope,
      decimals: 4,
      wrong: {
        'value-not-derivative': nudge * a,
        'sigmoid-derivative-of-activation': nudge * slopeAt(a),
        'slope-rule-of-other-curve': nudge * (1 - a * a),
        'slope-not-rise': slope,
      },
    });
    if (!facts || Math.abs(a - 0.5) < 0.08) return null;
    const product = `$${a} \\cdot ${rounded(1 - a)} = ${rounded(slope)}$`;
    const rise = `$${nudge} \\cdot ${rounded(slope)} ${comesTo(nudge * slope)}$`;
    return {
      facts,
      prompt: {
        en: `For some video a sigmoid neuron answers $a = ${a}$. Now its sum $z$ grows by $${nudge}$. By how much does the answer grow, going by the slope? (Four decimals.)`,
        zh: `对某个视频，一个 Sigmoid 神经元的答案是 $a = ${a}$。现在它的和 $z$ 增加 $${nudge}$。按斜率估计，答案会增加多少？（保留四位小数。）`,
      },
      explanation: {
        en: `Who knows the answer knows the slope: $a(1 - a)$, here ${product}. You don’t need $z$ for it. Slope times nudge is the rise: ${rise}.`,
        zh: `知道了答案，就知道了斜率：$a(1 - a)$，这里是 ${product}，不必知道 $z$。斜率乘以推动的量，就是上升的量：${rise}。`,
      },
    };
  },
});

export const liveliest = parameterised({
  id: 'liveliest-first',
  kind: 'ordering',
  concepts: ['derivative', 'sigmoid'],
  generate: (random) => [
    random.away(0, 0.4),
    random.away(0.9, 1.6),
    random.away(2.2, 3.2),
    random.away(4, 5.5),
    random.away(7, 9),
  ],
  build: (drawn) => {
    const sums = drawn.map((z) => Number(z.toFixed(1))).map((z) => ({ z, slope: slopeAt(z) }));
    if (sums.filter(({ z }) => z < 0).length < 2 || sums.filter(({ z }) => z > 0).length < 2) return null;
    const right = sums.toSorted((one, other) => other.slope - one.slope);
    const slopes = right.map(({ z, slope }) => `$\\sigma'(${rounded(z)}) \\approx ${rounded(slope)}$`);
    return {
      facts: { steps: right.map(({ z }) => wordless(`$z = ${rounded(z)}$`)) },
      prompt: {
        en: 'Five sigmoid neurons have these sums. Each sum is nudged by the same small amount. Put the neurons in order: the one whose answer moves most comes first.',
        zh: '五个 Sigmoid 神经元的和如下。每个和都被轻轻推动同样的一点点。请排序：答案变动最大的排在最前面。',
      },
      explanation: {
        en: `The slope is largest at zero and dies away to both sides alike, so only the distance from zero counts: ${slopes.join(', ')}. A neuron that is very sure, of a yes or of a no, hardly reacts.`,
        zh: `斜率在零处最大，向两边以同样的方式减小，所以只看离零有多远：${slopes.join('，')}。不管是肯定“是”还是肯定“否”，太有把握的神经元几乎没有反应。`,
      },
    };
  },
});

export const threeBends = parameterised({
  id: 'three-bends',
  kind: 'matching',
  concepts: ['activation-functions', 'derivative'],
  generate: (random) => -hundredths(random, 0.6, 2),
  build: (z) => {
    const values = [
      { formula: `$\\sigma(${z})$`, value: sigmoid(z).data },
      { formula: `$\\tanh(${z})$`, value: tanh(z).data },
      { formula: `$\\operatorname{ReLU}(${z})$`, value: relu(z).data },
      { formula: `$\\sigma'(${z})$`, value: slopeAt(z) },
    ];
    const mirrored = sigmoid(-z).data;
    const others = [mirrored, z];
    if (!apart([...values.map(({ value }) => value), ...others], 0.1)) return null;
    const [ofSigmoid = '', ofTanh, , ofSlope] = values.map(({ value }) => rounded(value, 3));
    // The explanation multiplies rounded numbers, which must come to the rounded product.
    if (rounded(Number(ofSigmoid) * (1 - Number(ofSigmoid)), 3) !== ofSlope) return null;
    return {
      facts: {
        pairs: values.map(({ formula, value }) => [wordless(formula), wordless(`$${rounded(value, 3)}$`)] as const),
        others: others.map((value) => wordless(`$${rounded(value, 3)}$`)),
      },
      prompt: {
        en: 'Which value belongs to which? No calculator is needed, only the shape of each curve. Two values are left over.',
        zh: '哪个值属于哪个函数？不用计算器，想一想每条曲线的形状就行。有两个值是多余的。',
      },
      explanation: {
        en: `The sum $z = ${z}$ is negative. ReLU then gives 0, and tanh is the only one of the four that can be negative: $${ofTanh}$. The sigmoid lies below ½: $${ofSigmoid}$. Its slope there is $${ofSigmoid} \\cdot (1 - ${ofSigmoid}) \\approx ${ofSlope}$, and never above ¼. Left over are $${rounded(mirrored, 3)}$, which is $\\sigma(${-z})$, and $z$ itself.`,
        zh: `和 $z = ${z}$ 是负数。这时 ReLU 给出 0；四个里只有 tanh 可能是负的，所以它是 $${ofTanh}$。Sigmoid 小于 ½，是 $${ofSigmoid}$。它在那里的斜率是 $${ofSigmoid} \\cdot (1 - ${ofSigmoid}) \\approx ${ofSlope}$，绝不会超过 ¼。多余的是 $${rounded(mirrored, 3)}$，也就是 $\\sigma(${-z})$，以及 $z$ 本身。`,
      },
    };
  },
});
