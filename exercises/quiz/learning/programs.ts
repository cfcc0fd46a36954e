import { parameterised } from '#exercises/quiz/define.ts';
import { bracketed } from '#exercises/quiz/numbers.ts';
import { gradients } from '#grader/autograd/backward.ts';
import { leaves, mul, square, sub } from '#grader/autograd/value.ts';

interface Numbers {
  readonly x: number;
  readonly w1: number;
  readonly w5: number;
  readonly y: number;
}

/** The two lines in this order move w5 before w1 has asked for it. */
function programs({ x, w1, w5, y }: Numbers) {
  return {
    python: `x, y = ${x}, ${y}
w1, w5 = ${w1}, ${w5}

h = w1 * x
o = w5 * h
delta = 2 * (o - y)

w5 = w5 - delta * h
w1 = w1 - delta * w5 * x
print(w5)
print(w1)`,
    typescript: `const [x, y] = [${x}, ${y}];
let [w1, w5] = [${w1}, ${w5}];

const h = w1 * x;
const o = w5 * h;
const delta = 2 * (o - y);

w5 = w5 - delta * h;
w1 = w1 - delta * w5 * x;
console.log(w5);
console.log(w1);`,
  };
}

/** What the two weights would be after a step whose gradients all belong to the old ones. */
function meant({ x, y, ...weights }: Numbers) {
  const { w1, w5 } = leaves(weights);
  const slopes = gradients(square(sub(y, mul(w5, mul(w1, x)))), { w1, w5 });
  return { w1: weights.w1 - slopes.w1, w5: weights.w5 - slopes.w5 };
}

export const tooEarly = parameterised({
  id: 'too-early',
  kind: 'trace',
  concepts: ['stochastic-gradient-descent'],
  generate: (random) => {
    const [x, w1, w5] = [random.int(1, 3), random.int(1, 3), random.int(1, 3)];
    return { x, w1, w5, y: w5 * w1 * x + random.pick([-2, -1, 1, 2]) };
  },
  build: (numbers) => {
    const { x, w1, w5, y } = numbers;
    const delta = 2 * (w5 * w1 * x - y);
    const right = meant(numbers);
    const printed = w1 - delta * right.w5 * x;
    const outputs = [printed, right.w1, w1 + delta * right.w5 * x, w1 - delta * x];
    if (new Set(outputs).size < outputs.length) return null;
    const [first, second, third, fourth] = outputs.map((last) => [String(right.w5), String(last)]);
    if (!first || !second || !third || !fourth) return null;
    const product = (weight: number) => `$${w1} - ${bracketed(delta)} \\cdot ${bracketed(weight)} \\cdot ${x}`;
    return {
      facts: {
        code: programs(numbers),
        output: first,
        wrong: [
          { answer: second, misconception: 'reads-what-was-meant' },
          { answer: third, misconception: 'gradient-ascent' },
          { answer: fourth, misconception: 'missing-weight-in-chain' },
        ],
      },
      prompt: {
        en: 'Two neurons in a row without sigmoids, learning rate 1, and one step for both weights, as somebody wrote it. What does the program print, line by line?',
        zh: '两个神经元前后相接，没有 Sigmoid，学习率是 1，两个权重各走一步。有人写成了下面这样。程序会依次输出哪两行？',
      },
      explanation: {
        en: `\`delta\` is $${delta}$, and \`w5\` becomes $${right.w5}$. The next line meets this new value, not the $${w5}$ with which the prediction was made: ${product(right.w5)} = ${printed}$. Right would be ${product(w5)} = ${right.w1}$. No error is raised, and with short steps the loss would fall all the same; only a comparison by hand shows the mistake. Work out both gradients first, then move.`,
        zh: `\`delta\` 是 $${delta}$，\`w5\` 变成 $${right.w5}$。下一行遇到的是这个新值，而不是做预测时用的 $${w5}$：${product(right.w5)} = ${printed}$。正确的是 ${product(w5)} = ${right.w1}$。程序不会报错，步子小的时候损失也照样下降，只有和手算的结果对照才会发现。先把两个梯度都算好，再一起动。`,
      },
    };
  },
});
