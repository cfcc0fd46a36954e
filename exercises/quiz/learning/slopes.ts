import { courseParameters } from '#exercises/network.ts';
import { predict } from '#exercises/quiz/a-network/course.ts';
import { apart, parameterised } from '#exercises/quiz/define.ts';
import { drawLabelled, type Member, walkBack } from '#exercises/quiz/learning/course.ts';
import { bracketed, numberFacts, rounded, tenths, wordless } from '#exercises/quiz/numbers.ts';
import { gradients } from '#grader/autograd/backward.ts';
import { leaves, square, sub } from '#grader/autograd/value.ts';

/** As printed in the question, and computed with from there on. */
function shownLoss({ x1, x2, y }: Member, w5: number): number {
  const { o1 } = predict([x1, x2], { ...courseParameters, w5 });
  return Number(((y - o1) ** 2).toFixed(4));
}

export const measuredSlope = parameterised({
  id: 'measured-slope',
  kind: 'number',
  concepts: ['numerical-gradient'],
  generate: (random) => ({
    member: drawLabelled(random),
    w5: tenths(random, -2, 2),
    h: random.pick([0.1, 0.2, 0.4]),
  }),
  build: ({ member, w5, h }) => {
    const [left, middle, right] = [shownLoss(member, w5 - h), shownLoss(member, w5), shownLoss(member, w5 + h)];
    const slope = (right - left) / (2 * h);
    const facts = numberFacts({
      right: slope,
      decimals: 4,
      wrong: {
        'forward-difference': (right - middle) / h,
        'backward-difference': (middle - left) / h,
        'divides-by-one-step': (right - left) / h,
        'multiplies-by-step': ((right - left) / 2) * h,
        'rise-not-slope': right - left,
        'difference-reversed': -slope,
      },
    });
    if (!facts) return null;
    const exact = walkBack(member, { ...courseParameters, w5 }).gradients.w5;
    const rows = [
      [w5 - h, left],
      [w5, middle],
      [w5 + h, right],
    ].map(([at = 0, loss = 0]) => `| $${rounded(at)}$ | $${rounded(loss)}$ |`);
    const table = (parameter: string, loss: string) => `| ${parameter} | ${loss} |\n|---|---|\n${rows.join('\n')}`;
    const quotient = `$\\frac{${rounded(right)} - ${rounded(left)}}{2 \\cdot ${h}} \\approx ${rounded(slope)}$`;
    const oneSided = `$${rounded((right - middle) / h)}$`;
    return {
      facts,
      prompt: {
        en: `For one member the loss was worked out three times; only $w_5$ differs.\n\n${table('$w_5$', 'Loss')}\n\nMeasure the slope at $w_5 = ${w5}$ by the central difference. (Four decimals.)`,
        zh: `对同一位会员，损失算了三遍，只有 $w_5$ 不同。\n\n${table('$w_5$', '损失')}\n\n请用中心差分量出 $w_5 = ${w5}$ 处的斜率。（保留四位小数。）`,
      },
      explanation: {
        en: `The two outer points are $2h = ${rounded(2 * h)}$ apart: ${quotient}. The middle row is not needed. Going to the right only, one would get ${oneSided}, since the curve bends. Backpropagation, which does not measure at all, says $${rounded(exact)}$; what is left of a difference comes from $h$ and from rounding.`,
        zh: `外侧两点相距 $2h = ${rounded(2 * h)}$：${quotient}。中间那一行用不上。如果只量右边，得到的是 ${oneSided}，因为曲线在弯。反向传播完全不靠测量，它给出 $${rounded(exact)}$；余下的差别来自 $h$ 和四舍五入。`,
      },
    };
  },
});

/** From `start`, for L = (w − bottom)²: where it stands at first and after each of three steps. */
function path(start: number, bottom: number, rate: number): number[] {
  const places = [start];
  for (let step = 0; step < 3; step++) {
    const { w } = leaves({ w: places.at(-1) ?? start });
    places.push(w.data - rate * gradients(square(sub(w, bottom)), { w }).w);
  }
  return places;
}

const written = (places: readonly number[]) => `$${places.map((place) => rounded(place, 2)).join(' \\to ')}$`;

export const fourWalks = parameterised({
  id: 'four-walks',
  kind: 'matching',
  concepts: ['gradient-descent'],
  generate: (random) => ({
    bottom: random.int(-3, 4),
    distance: random.pick([-4, -3, -2, 2, 3, 4]),
    rates: [
      random.pick([0.05, 0.1]),
      random.pick([0.3, 0.4]),
      random.pick([0.8, 0.85, 0.9]),
      random.pick([1.1, 1.2]),
    ] as const,
  }),
  build: ({ bottom, distance, rates }) => {
    const start = bottom + distance;
    const [crawling, , , diverging] = rates;
    const uphill = path(start, bottom, -crawling);
    const paths = rates.map((rate) => path(start, bottom, rate));
    const firstSteps = [...paths, uphill].map((places) => (places[1] ?? 0) - bottom);
    if (!apart(firstSteps)) return null;
    const slope = `$2 \\cdot ${bracketed(distance)} = ${2 * distance}$`;
    const valley = `$L = (w ${bottom < 0 ? '+' : '-'} ${Math.abs(bottom)})^2$`;
    if (bottom === 0) return null;
    return {
      facts: {
        pairs: rates.map((rate, i) => [wordless(`$\\alpha = ${rate}$`), wordless(written(paths[i] ?? []))] as const),
        others: [wordless(written(uphill))],
      },
      prompt: {
        en: `The loss ${valley} has its bottom at $w = ${bottom}$. Gradient descent starts at $w = ${start}$ and takes three steps. Which walk belongs to which learning rate? One walk belongs to none of them.`,
        zh: `损失 ${valley} 的谷底在 $w = ${bottom}$。梯度下降从 $w = ${start}$ 出发，走三步。哪个学习率对应哪条路线？有一条路线不属于任何一个学习率。`,
      },
      explanation: {
        en: `The slope at the start is ${slope}, and a step is $-\\alpha$ times that. So each step leaves $1 - 2\\alpha$ times the distance from the bottom. With $\\alpha = ${crawling}$ the point crawls; above ½ it lands on the other side each time; from 1 on it lands farther away than it was: $\\alpha = ${diverging}$ diverges. The walk that is left over moves away without ever changing sides. No positive learning rate does that: it goes uphill.`,
        zh: `起点处的斜率是 ${slope}，一步就是它的 $-\\alpha$ 倍。所以每走一步，到谷底的距离都变成原来的 $1 - 2\\alpha$ 倍。取 $\\alpha = ${crawling}$，点走得很慢；超过 ½，每次都落到对面；超过 1，落点比原来更远：$\\alpha = ${diverging}$ 是发散的。剩下的那条路线始终在同一侧，却越走越远。任何正的学习率都做不到，那是在走上坡。`,
      },
    };
  },
});
