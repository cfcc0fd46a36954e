import { courseParameters, type Parameters, parameterKeys } from '#exercises/network.ts';
import { apart, parameterised } from '#exercises/quiz/define.ts';
import { drawLabelled, walkBack } from '#exercises/quiz/learning/course.ts';
import { listed, rounded, tenths, wordless } from '#exercises/quiz/numbers.ts';
import type { Option } from '#grader/quiz/item.ts';

export const missingLink = parameterised({
  id: 'missing-link',
  kind: 'choice',
  concepts: ['chain-rule', 'numerical-gradient'],
  generate: (random) => ({ member: drawLabelled(random), forgotten: random.int(0, 4) }),
  build: ({ member, forgotten }) => {
    const { h1, o1, slopes, gradients } = walkBack(member);
    const factors = [
      { name: '2', value: 2 },
      { name: 'o_1 (1 - o_1)', value: slopes.o1 },
      { name: 'w_5', value: courseParameters.w5 },
      { name: 'h_1 (1 - h_1)', value: slopes.h1 },
      { name: 'x_1', value: member.x1 },
    ];
    const lost = factors[forgotten];
    if (!lost || !apart([0, 1, ...factors.map(({ value }) => value)], 0.15)) return null;
    const measured = gradients.w1;
    const calculated = measured / lost.value;
    if (Math.abs(measured) < 0.002 || Math.abs(calculated) < 0.002) return null;
    const facing = listed([
      `$y = ${member.y}$`,
      `$o_1 \\approx ${rounded(o1, 3)}$`,
      `$h_1 \\approx ${rounded(h1, 3)}$`,
      `$w_5 = ${courseParameters.w5}$`,
      `$x_1 = ${member.x1}$`,
    ]);
    const quotient = `$\\frac{${rounded(measured, 5)}}{${rounded(calculated, 5)}} \\approx ${rounded(lost.value, 2)}$`;
    const values = listed(
      factors
        .slice(1)
        .map(({ name, value }) => `$${name} ${name.endsWith(')') ? '\\approx' : '='} ${rounded(value, 2)}$`),
    );
    return {
      facts: {
        options: factors.map(
          (factor): Option => ({ text: wordless(`$${factor.name}$`), ...(factor === lost ? { right: true } : {}) }),
        ),
      },
      prompt: {
        en: `Working out $\\frac{\\partial L}{\\partial w_1}$ for $L = (y - o_1)^2$, a friend gets $${rounded(calculated, 5)}$. The central difference says $${rounded(measured, 5)}$. The forward pass was right: ${facing.en}. Just one factor was forgotten. Which?`,
        zh: `对 $L = (y - o_1)^2$，朋友推导出 $\\frac{\\partial L}{\\partial w_1}$ 等于 $${rounded(calculated, 5)}$，用中心差分量出来却是 $${rounded(measured, 5)}$。前向传播没有错：${facing.zh}。朋友只漏掉了一个因子，是哪个？`,
      },
      explanation: {
        en: `A forgotten factor is what the measured value has more than the calculated one, so divide: ${quotient}. That is $${lost.name}$; besides the 2 there are ${values.en}. This is how a gradient check is used: it does not only say that something is wrong, its ratio often says what.`,
        zh: `漏掉的因子，就是测量值比推导值多出来的倍数，所以用除法：${quotient}，正是 $${lost.name}$。除了 2 以外，各个因子是 ${values.zh}。梯度检验就是这样用的：它不仅能告诉你出了错，比值往往还能指出错在哪里。`,
      },
    };
  },
});

interface Zeros {
  readonly input: 'x1' | 'x2';
  readonly weight: 'w5' | 'w6';
}

/** In the words of the chain: which zero stands in which gradients. */
const silenced = {
  x1: { en: '$x_1 = 0$ is the last factor of $w_1$ and $w_3$', zh: '$x_1 = 0$ 是 $w_1$ 和 $w_3$ 的最后一个因子' },
  x2: { en: '$x_2 = 0$ is the last factor of $w_2$ and $w_4$', zh: '$x_2 = 0$ 是 $w_2$ 和 $w_4$ 的最后一个因子' },
  w5: { en: '$w_5 = 0$ cuts off everything behind $h_1$', zh: '$w_5 = 0$ 切断了 $h_1$ 背后的一切' },
  w6: { en: '$w_6 = 0$ cuts off everything behind $h_2$', zh: '$w_6 = 0$ 切断了 $h_2$ 背后的一切' },
} as const;

/** What one believes who takes this gradient for 0. */
function belief(key: keyof Parameters, { weight }: Zeros): Partial<Option> {
  if (key === weight) return { misconception: 'zero-weight-learns-nothing' };
  return key.startsWith('b') ? { misconception: 'bias-gradient-zero' } : {};
}

export const whoLearnsNothing = parameterised({
  id: 'who-learns-nothing',
  kind: 'choices',
  concepts: ['backpropagation', 'chain-rule'],
  generate: (random) => ({
    zeros: { input: random.pick(['x1', 'x2']), weight: random.pick(['w5', 'w6']) } satisfies Zeros,
    value: random.pick([-1, 1]) * tenths(random, 0.3, 1.8),
    y: random.pick([0, 1]),
  }),
  build: ({ zeros, value, y }) => {
    const { input, weight } = zeros;
    const inputs = { x1: value, x2: value, y, [input]: 0 };
    const parameters: Parameters = { ...courseParameters, [weight]: 0 };
    const { gradients } = walkBack(inputs, parameters);
    const nothing = parameterKeys.filter((key) => Math.abs(gradients[key]) === 0);
    const set = (key: string, to: number) => `$${key[0]}_${key[1]} = ${to}$`;
    const facing = listed([set('x1', inputs.x1), set('x2', inputs.x2), set(weight, 0), `$y = ${y}$`]);
    const names = nothing.map((key) => `$${key[0]}_${key[1]}$`);
    const own = `$${weight[0]}_${weight[1]}$`;
    const answer = weight === 'w5' ? '$h_1$' : '$h_2$';
    return {
      facts: {
        options: parameterKeys.map(
          (key): Option => ({
            text: wordless(`$${key[0]}_${key[1]}$`),
            ...(nothing.includes(key) ? { right: true } : belief(key, zeros)),
          }),
        ),
      },
      prompt: {
        en: `In the 2-2-1 network ${facing.en}; the other parameters are not zero. Which parameters have a gradient of exactly 0 and stay where they are in this step?`,
        zh: `在 2-2-1 网络里，${facing.zh}，其余参数都不为零。这一步里，哪些参数的梯度恰好是 0，所以原地不动？`,
      },
      explanation: {
        en: `A product is 0 as soon as one factor is. ${silenced[input].en}, and ${silenced[weight].en}. So ${names.join(', ')} learn nothing. But ${own} itself does learn: its own gradient contains ${answer}, not ${own}. That is how a silent connection finds its voice again. And a bias has the last factor 1, whatever the inputs are.`,
        zh: `乘积里只要有一个因子是 0，结果就是 0。${silenced[input].zh}，${silenced[weight].zh}。所以 ${names.join('、')} 什么也学不到。不过 ${own} 自己是会学的：它的梯度里有 ${answer}，却没有 ${own}，沉默的连线正是这样重新发声的。而偏置的最后一个因子是 1，与输入无关。`,
      },
    };
  },
});
