import { parameterised } from '#exercises/quiz/define.ts';
import { bracketed, term } from '#exercises/quiz/numbers.ts';
import { mul, relu, sum } from '#grader/autograd/value.ts';
import type { Random } from '#grader/random.ts';

type Pair = readonly [number, number];

interface Numbers {
  readonly x: Pair;
  readonly w: readonly [Pair, Pair];
  readonly b: Pair;
  readonly v: Pair;
}

const row = (numbers: Pair) => `[${numbers.join(', ')}]`;

const programs = ({ x, w, b, v }: Numbers) => ({
  python: `x = ${row(x)}
w = [${w.map(row).join(', ')}]
b = ${row(b)}
v = ${row(v)}

out = 0
for k in range(2):
    z = w[k][0] * x[0] + w[k][1] * x[1] + b[k]
    h = max(0, z)
    print(h)
    out = out + v[k] * h
print(out)`,
  typescript: `const x = ${row(x)};
const w = [${w.map(row).join(', ')}];
const b = ${row(b)};
const v = ${row(v)};

let out = 0;
for (let k = 0; k < 2; k++) {
  const z = w[k][0] * x[0] + w[k][1] * x[1] + b[k];
  const h = Math.max(0, z);
  console.log(h);
  out = out + v[k] * h;
}
console.log(out);`,
});

const sums = ({ x, w, b }: Numbers) =>
  w.map((weights, k) => sum([mul(weights[0], x[0]), mul(weights[1], x[1]), b[k] ?? 0]).data);

/** What it prints: both hidden neurons, then the output. */
function printed(numbers: Numbers, activation = (z: number) => relu(z).data): number[] {
  const hidden = sums(numbers).map((z) => activation(z) + 0);
  return [...hidden, sum(hidden.map((h, k) => mul(h, numbers.v[k] ?? 0))).data + 0];
}

function drawNumbers(random: Random): Numbers {
  const some = (most: number) => random.pick([-1, 1]) * random.int(1, most);
  return {
    x: [random.int(1, 4), random.int(1, 4)],
    w: [
      [some(3), some(3)],
      [some(3), some(3)],
    ],
    b: [some(4), some(4)],
    v: [some(3), some(3)],
  };
}

export const twoLayers = parameterised({
  id: 'two-layers-by-hand',
  kind: 'trace',
  concepts: ['forward-propagation', 'layers', 'activation-functions'],
  generate: drawNumbers,
  build: (numbers) => {
    const { x, w, b } = numbers;
    const [upper, lower] = w;
    const z = sums(numbers);
    const output = printed(numbers);
    const wrong = {
      'weights-transposed': printed({
        ...numbers,
        w: [
          [upper[0], lower[0]],
          [upper[1], lower[1]],
        ],
      }),
      'relu-keeps-negatives': printed(numbers, (value) => value),
      'missing-bias': printed({ ...numbers, b: [0, 0] }),
    };
    const closed = z.filter((value) => value < 0).length;
    if (closed !== 1 || new Set([output, ...Object.values(wrong)].map(String)).size < 4) return null;
    const worked = w.map(
      (weights, k) =>
        `$${weights[0]} \\cdot ${x[0]} + ${bracketed(weights[1])} \\cdot ${x[1]} ${term(b[k] ?? 0)} = ${z[k]}$`,
    );
    const [open = 0, result = 0] = [output.find((h) => h > 0), output.at(-1)];
    const weight = numbers.v[output.indexOf(open)] ?? 0;
    const last = `$${weight} \\cdot ${open} = ${result}$`;
    return {
      facts: {
        code: programs(numbers),
        output: output.map(String),
        wrong: Object.entries(wrong).map(([misconception, lines]) => ({ answer: lines.map(String), misconception })),
      },
      prompt: {
        en: 'Two inputs, two hidden ReLU neurons, and an output that only weighs and adds. What does the program print, line by line?',
        zh: '两个输入，两个 ReLU 隐藏神经元，输出只做加权求和。程序会依次输出哪三行？',
      },
      explanation: {
        en: `A row of \`w\` belongs to a neuron. The first sum is ${worked[0]}, the second ${worked[1]}. ReLU makes 0 of the negative one, so that neuron is silent, and the output hears the other one alone: ${last}.`,
        zh: `\`w\` 的每一行属于一个神经元。第一个和是 ${worked[0]}，第二个是 ${worked[1]}。负的那个被 ReLU 变成 0，那个神经元就不出声了，输出只听得到另一个：${last}。`,
      },
    };
  },
});
