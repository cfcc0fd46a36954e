import { fixed, parameterised } from '#exercises/quiz/define.ts';
import { bracketed, term } from '#exercises/quiz/numbers.ts';
import { gradients } from '#grader/autograd/backward.ts';
import { add, leaves, mul, relu, square, sub, tanh } from '#grader/autograd/value.ts';

interface Numbers {
  readonly x: number;
  readonly w: number;
  readonly b: number;
  readonly v: number;
  readonly y: number;
}

/** Forwards through ReLU and back, by the autograd. */
function walk({ x, b, y, ...weights }: Numbers) {
  const { w, v } = leaves({ w: weights.w, v: weights.v });
  const z = add(mul(w, x), b);
  const h = relu(z);
  const o = mul(v, h);
  const slopes = gradients(square(sub(y, o)), { w, v });
  return { z: z.data, h: h.data, o: o.data, slopes };
}

export const onceAround = parameterised({
  id: 'once-around',
  kind: 'number',
  concepts: ['backpropagation', 'chain-rule', 'activation-functions'],
  points: 2,
  generate: (random): Numbers => {
    const drawn = {
      x: random.pick([3, 5]),
      w: random.pick([-1, 1, 2, 3]),
      b: random.pick([-2, -1, 1, 2]),
      v: random.pick([-4, -3, 4]),
    };
    return { ...drawn, y: walk({ ...drawn, y: 0 }).o - random.pick([-5, -4, -3, -2, -1, 1, 2, 3, 4, 5]) };
  },
  build: (numbers) => {
    const { x, w, b, v, y } = numbers;
    const { z, h, o, slopes } = walk(numbers);
    const error = o - y;
    const passed = 2 * error * v * x;
    const open = z > 0;
    const wrong = open
      ? {
          'missing-factor-2': passed / 2,
          'sign-flipped': -passed,
          'missing-weight-in-chain': passed / v,
          'missing-input-in-chain': passed / x,
          'gradient-of-other-weight': slopes.v,
        }
      : { 'relu-always-passes': passed };
    const all = [slopes.w, ...Object.values(wrong)];
    if (z === 0 || new Set(all).size < all.length) return null;
    const forward = `$z = ${w} \\cdot ${x} ${term(b)} = ${z}$`;
    const links = `$2 \\cdot ${bracketed(error)} \\cdot ${bracketed(v)} \\cdot 1 \\cdot ${x} = ${slopes.w}$`;
    return {
      facts: {
        answer: slopes.w + 0,
        tolerance: { rtol: 0, atol: 0.25 },
        wrong: Object.entries(wrong).map(([misconception, answer]) => ({ answer, misconception })),
      },
      prompt: {
        en: `Two neurons in a row: $h = \\operatorname{ReLU}(wx + b)$ and $o = vh$, with the loss $L = (y - o)^2$. Given are $x = ${x}$, $w = ${w}$, $b = ${b}$, $v = ${v}$ and $y = ${y}$. Go there and back in your head: what is $\\frac{\\partial L}{\\partial w}$?`,
        zh: `两个神经元前后相接：$h = \\operatorname{ReLU}(wx + b)$，$o = vh$，损失是 $L = (y - o)^2$。已知 $x = ${x}$，$w = ${w}$，$b = ${b}$，$v = ${v}$，$y = ${y}$。心算走一个来回：$\\frac{\\partial L}{\\partial w}$ 是多少？`,
      },
      explanation: open
        ? {
            en: `Forwards: ${forward}, so $h = ${h}$ and $o = ${o}$. Backwards, link by link: the loss gives $2(o - y)$, then comes $v$, then the slope of ReLU, 1 where it is open, then $x$. Together that is ${links}.`,
            zh: `向前：${forward}，所以 $h = ${h}$，$o = ${o}$。往回一环一环地乘：损失给出 $2(o - y)$，接着是 $v$，接着是 ReLU 的斜率（开着时是 1），最后是 $x$。乘起来就是 ${links}。`,
          }
        : {
            en: `Forwards: ${forward}, which is below 0, so $h = 0$ and $o = 0$. There ReLU is flat, and its slope 0 is a factor of the chain: $\\frac{\\partial L}{\\partial w} = 0$. However wrong the answer is, a closed neuron hears nothing of it.`,
            zh: `向前：${forward}，小于 0，所以 $h = 0$，$o = 0$。ReLU 在那里是平的，斜率 0 是链条里的一个因子：$\\frac{\\partial L}{\\partial w} = 0$。答案错得再厉害，关着的神经元也听不见。`,
          },
    };
  },
});

function slopeThroughTanh({ y = 0, a = 0, x = 0, w: at = 0 }: Readonly<Record<string, number>>): number {
  const { w } = leaves({ w: at });
  return gradients(square(sub(y, tanh(add(mul(w, x), Math.atanh(a) - at * x)))), { w }).w;
}

export const throughTanh = fixed({
  id: 'through-tanh',
  kind: 'formula',
  concepts: ['chain-rule', 'activation-functions'],
  prompt: {
    en: 'A neuron answers $a = \\tanh(wx + b)$, and its loss is $L = (y - a)^2$. The slope of tanh, made of its own value, is $1 - a^2$. Write down $\\frac{\\partial L}{\\partial w}$.',
    zh: '神经元给出 $a = \\tanh(wx + b)$，损失是 $L = (y - a)^2$。tanh 的斜率可以用它自己的值来写，是 $1 - a^2$。请写出 $\\frac{\\partial L}{\\partial w}$。',
  },
  explanation: {
    en: 'Another curve, the same chain. The loss reacts to $a$ with $-2(y - a)$, $a$ to the sum with $1 - a^2$, and the sum to $w$ with $x$: together $-2(y - a)(1 - a^2)\\,x$. Only the middle link has changed against a sigmoid neuron.',
    zh: '曲线换了，链条没变。损失对 $a$ 是 $-2(y - a)$，$a$ 对加权和是 $1 - a^2$，加权和对 $w$ 是 $x$，乘起来是 $-2(y - a)(1 - a^2)\\,x$。和 Sigmoid 神经元相比，只换了中间那一环。',
  },
  facts: {
    variables: { y: [-1, 1], a: [0.1, 0.9], x: [0.3, 2], w: [0.4, 2] },
    answer: slopeThroughTanh,
    solution: '-2*(y - a)*(1 - a^2)*x',
    wrong: [
      { answer: '-2*(y - a)*a*(1 - a)*x', misconception: 'slope-rule-of-other-curve' },
      { answer: '-2*(y - a)*(1 - a)*x', misconception: 'missing-square' },
      { answer: '-2*(y - a)*x', misconception: 'missing-tanh-slope' },
      { answer: '-(y - a)*(1 - a^2)*x', misconception: 'missing-factor-2' },
      { answer: '2*(y - a)*(1 - a^2)*x', misconception: 'sign-flipped' },
      { answer: '(1 - a^2)*x', misconception: 'missing-loss-derivative' },
      { answer: '-2*(y - a)*(1 - a^2)', misconception: 'missing-input-in-chain' },
      { answer: '-2*(y - a)*(1 - a^2)*w', misconception: 'weight-instead-of-input' },
    ],
  },
});
