import { parameterised } from '#exercises/quiz/define.ts';
import { gradients } from '#grader/autograd/backward.ts';
import { abs, leaves, sub, sum } from '#grader/autograd/value.ts';

interface Numbers {
  readonly data: readonly number[];
  readonly start: number;
  readonly rate: number;
}

const programs = ({ data, start, rate }: Numbers) => ({
  python: `data = [${data.join(', ')}]
w = ${start}

for epoch in range(3):
    for y in data:
        if w < y:
            w = w + ${rate}
        else:
            w = w - ${rate}
    loss = 0
    for y in data:
        loss = loss + abs(y - w)
    print(loss)`,
  typescript: `const data = [${data.join(', ')}];
let w = ${start};

for (let epoch = 0; epoch < 3; epoch++) {
  for (const y of data) {
    if (w < y) {
      w = w + ${rate};
    } else {
      w = w - ${rate};
    }
  }
  let loss = 0;
  for (const y of data) {
    loss = loss + Math.abs(y - w);
  }
  console.log(loss);
}`,
});

const lossAt = (w: number, data: readonly number[]): number => sum(data.map((y) => abs(sub(y, w)))).data;

/** One epoch: where it leads, and what each example costs just before its own step. */
function epoch(start: number, { data, rate }: Numbers) {
  let at = start;
  let onTheWay = 0;
  for (const y of data) {
    const { w } = leaves({ w: at });
    const loss = abs(sub(y, w));
    if (loss.data === 0) return null;
    onTheWay += loss.data;
    at -= rate * gradients(loss, { w }).w;
  }
  return { at, onTheWay };
}

export const threeLosses = parameterised({
  id: 'three-losses',
  kind: 'trace',
  concepts: ['training-loop'],
  generate: (random): Numbers => {
    const start = random.int(1, 4);
    return {
      start,
      rate: random.int(2, 3),
      data: random.shuffle([start + random.int(8, 14), start + random.int(5, 12), start + random.int(2, 7)]),
    };
  },
  build: (numbers) => {
    const { data, start, rate } = numbers;
    const one = epoch(start, numbers);
    const two = one && epoch(one.at, numbers);
    const three = two && epoch(two.at, numbers);
    if (!one || !two || !three || new Set(data).size < 3) return null;
    const [first = 0, second = 0, third = 0] = [one, two, three].map(({ at }) => lossAt(at, data));
    const wrong = {
      'losses-before-epoch': [lossAt(start, data), first, second],
      'losses-while-training': [one.onTheWay, two.onTheWay, three.onTheWay],
      'restarts-each-epoch': [first, first, first],
    };
    const output = [first, second, third];
    if (new Set([output, ...Object.values(wrong)].map(String)).size < 4 || first === second) return null;
    const falling = first > second && second > third;
    const ends = `$${start} \\to ${one.at} \\to ${two.at} \\to ${three.at}$`;
    return {
      facts: {
        code: programs(numbers),
        output: output.map(String),
        wrong: Object.entries(wrong).map(([misconception, losses]) => ({
          answer: losses.map(String),
          misconception,
        })),
      },
      prompt: {
        en: `A network is nothing but a number, \`w\`. Its loss is $|y - w|$, with the slope $-1$ where $w$ is below $y$ and $1$ where it is above; the learning rate is $${rate}$. What does the program print, line by line?`,
        zh: `有个网络小到只剩一个数 \`w\`。损失是 $|y - w|$：$w$ 小于 $y$ 时斜率是 $-1$，大于 $y$ 时是 $1$；学习率是 $${rate}$。程序会依次输出哪三行？`,
      },
      explanation: {
        en: `Each example moves \`w\` by $${rate}$ towards itself, and the next one meets what has come of it. From epoch to epoch: ${ends}. The loss is taken in a round of its own, with the \`w\` at the end of the epoch, over all three examples: $${first}$, $${second}$, $${third}$. ${falling ? 'It is still falling.' : 'It no longer falls steadily: with steps of this length the examples pull `w` to and fro.'}`,
        zh: `每个样本都让 \`w\` 朝自己挪 $${rate}$，下一个样本遇到的就是挪过之后的 \`w\`。一个轮次接一个轮次：${ends}。损失是另外走一遍、用轮次结束时的 \`w\` 对三个样本求的：$${first}$，$${second}$，$${third}$。${falling ? '它还在下降。' : '它不再稳稳地下降：步子这么大，几个样本只是把 `w` 拉来拉去。'}`,
      },
    };
  },
});
