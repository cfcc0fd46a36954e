import { courseParameters, parameterKeys } from '#exercises/network.ts';
import { networkGraph } from '#exercises/network-graph.ts';
import { drawMember, predict } from '#exercises/quiz/a-network/course.ts';
import { fixed, parameterised } from '#exercises/quiz/define.ts';
import { even, listed, maths, tenths, wordless } from '#exercises/quiz/numbers.ts';
import { gradients } from '#grader/autograd/backward.ts';
import { leaf, leaves, mul, square, sub, sum } from '#grader/autograd/value.ts';
import type { Option } from '#grader/quiz/item.ts';

type Key = (typeof parameterKeys)[number];

/** The quantities in the order in which they are computed, each with whether a nudge of the parameter moves it. */
function moved([x1, x2]: readonly [number, number], key: Key): [name: string, moves: boolean][] {
  const parameters = leaves(courseParameters);
  const [one, two] = [leaf(x1, 'x1'), leaf(x2, 'x2')];
  const { h1, h2, o1 } = networkGraph(one, two, parameters);
  const quantities = { x_1: one, x_2: two, h_1: h1, h_2: h2, o_1: o1, L: square(sub(1, o1)) };
  return Object.entries(quantities).map(([name, value]) => [name, gradients(value, parameters)[key] !== 0]);
}

/** A quantity that stays still: it lies beside the parameter's path, or before it. */
const stillBecause = (name: string, key: Key): string =>
  /^h/.test(name) && /^(w[1-4]|b[12])$/.test(key) ? 'effect-spreads-sideways' : 'effect-runs-backwards';

export const whatMoves = parameterised({
  id: 'what-moves',
  kind: 'choices',
  concepts: ['forward-propagation'],
  generate: (random) => ({
    member: drawMember(random),
    key: random.pick([...parameterKeys]),
    change: random.pick([-1, 1]) * tenths(random, 0.2, 0.6),
  }),
  build: ({ member, key, change }) => {
    const [before, after] = [courseParameters[key], courseParameters[key] + change];
    const [was, is] = [predict(member).o1, predict(member, { ...courseParameters, [key]: after }).o1];
    if (member.includes(0) || Math.abs(was - is) < 0.002) return null;
    const found = moved(member, key);
    const options = found.map(
      ([name, moves]): Option => ({
        text: name === 'L' ? { en: 'the loss $L$', zh: '损失 $L$' } : wordless(`$${name}$`),
        ...(moves ? { right: true } : { misconception: stillBecause(name, key) }),
      }),
    );
    const turned = `$${key[0]}_${key[1]}$`;
    const path = `$${found
      .filter(([, moves]) => moves)
      .map(([name]) => name)
      .join(' \\to ')}$`;
    const facing = listed([`$x_1 = ${member[0]}$`, `$x_2 = ${member[1]}$`]);
    const early = found.some(([name, moves]) => moves && name.startsWith('h'));
    return {
      facts: { options },
      prompt: {
        en: `In the lesson’s 2-2-1 network only the parameter ${turned} is changed, from ${maths(before)} to ${maths(after)}. The member, with ${facing.en}, and the label stay the same. Which of these change?`,
        zh: `在课上的 2-2-1 网络里，只把参数 ${turned} 从 ${maths(before)} 改成 ${maths(after)}，会员（${facing.zh}）和标签都不变。下面哪些量会变？`,
      },
      explanation: {
        en: `Follow the arrows from ${turned} onwards: ${path}; here $o_1$ goes from ${even(was, 3)} to ${even(is, 3)}. ${early ? 'The other hidden neuron has weights and a bias of its own and notices nothing.' : 'It belongs to the output neuron; the hidden layer was finished before.'} Inputs never depend on parameters.`,
        zh: `从 ${turned} 出发，顺着箭头往前走：${path}，这里 $o_1$ 从 ${even(was, 3)} 变成了 ${even(is, 3)}。${early ? '另一个隐藏神经元有自己的权重和偏置，毫无察觉。' : '它属于输出神经元，隐藏层早就算完了。'}输入则从不取决于参数。`,
      },
    };
  },
});

/** ∂/∂x1 of the course's network with every sigmoid left out. */
function straightSlope(values: Readonly<Record<string, number>>): number {
  const { w1 = 0, w2 = 0, w3 = 0, w4 = 0, w5 = 0, w6 = 0 } = values;
  const { x1, x2 } = leaves({ x1: 1, x2: 1 });
  const hidden = [sum([mul(w1, x1), mul(w2, x2)]), sum([mul(w3, x1), mul(w4, x2)])] as const;
  return gradients(sum([mul(w5, hidden[0]), mul(w6, hidden[1])]), { x1 }).x1;
}

export const withoutBends = fixed({
  id: 'without-bends',
  kind: 'formula',
  concepts: ['forward-propagation'],
  prompt: {
    en: 'Somebody leaves out every sigmoid of the 2-2-1 network. What remains is one weighted sum of $x_1$ and $x_2$, as a single neuron would compute it. With which **weight** does $x_1$ stand in it?',
    zh: '有人把 2-2-1 网络里的 Sigmoid 全部去掉了。剩下的只是 $x_1$ 和 $x_2$ 的一个加权和，一个神经元就能算出来。在这个和里，$x_1$ 的**权重**是什么？',
  },
  explanation: {
    en: 'Two ways lead from $x_1$ to the output. By way of $h_1$ it is multiplied by $w_1$ and then by $w_5$, by way of $h_2$ by $w_3$ and then by $w_6$. Along a way weights are multiplied, and the ways are added: $w_1 w_5 + w_3 w_6$. Nine parameters, and no more power than three: this is what the bends are for.',
    zh: '从 $x_1$ 到输出有两条路：经过 $h_1$ 时，先乘 $w_1$ 再乘 $w_5$；经过 $h_2$ 时，先乘 $w_3$ 再乘 $w_6$。同一条路上权重相乘，不同的路相加：$w_1 w_5 + w_3 w_6$。九个参数，本事却和三个参数一样，可见激活函数不可少。',
  },
  facts: {
    variables: { w1: [0.3, 2], w2: [0.3, 2], w3: [0.3, 2], w4: [0.3, 2], w5: [0.3, 2], w6: [0.3, 2] },
    answer: straightSlope,
    solution: 'w1*w5 + w3*w6',
    wrong: [
      { answer: 'w1*w5', misconception: 'one-way-through-only' },
      { answer: 'w3*w6', misconception: 'one-way-through-only' },
      { answer: 'w1*w5 + w2*w6', misconception: 'weights-transposed' },
      { answer: 'w1 + w5 + w3 + w6', misconception: 'adds-along-the-way' },
    ],
  },
});
