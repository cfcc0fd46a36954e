import { fixed, parameterised } from '#exercises/quiz/define.ts';
import { listed, maths, wordless } from '#exercises/quiz/numbers.ts';

export const lostSum = parameterised({
  id: 'lost-sum',
  kind: 'trace',
  concepts: ['weighted-sum'],
  generate: (random) => ({
    x: [random.int(2, 5), random.int(1, 4), random.int(2, 6)] as const,
    w: [random.int(2, 4), -random.int(1, 3), random.int(1, 3)] as const,
    b: random.int(1, 9),
  }),
  build: ({ x, w, b }) => {
    const [first, second, third] = [x[0] * w[0], x[1] * w[1], x[2] * w[2]];
    const printed = third + b;
    const meant = first + second + third + b;
    const restarted = third;
    if (new Set([printed, meant, restarted, first + b]).size < 4) return null;
    const products = listed([maths(first), maths(second), maths(third)]);
    return {
      facts: {
        code: {
          python: `x = [${x.join(', ')}]
w = [${w.join(', ')}]
b = ${b}

z = 0
for i in range(3):
    z = x[i] * w[i]
print(z + b)`,
          typescript: `const x = [${x.join(', ')}];
const w = [${w.join(', ')}];
const b = ${b};

let z = 0;
for (let i = 0; i < 3; i++) {
  z = x[i] * w[i];
}
console.log(z + b);`,
        },
        output: [String(printed)],
        wrong: [
          { answer: [String(meant)], misconception: 'reads-what-was-meant' },
          { answer: [String(restarted)], misconception: 'missing-bias' },
          { answer: [String(first + b)], misconception: 'first-input-only' },
        ],
      },
      prompt: {
        en: 'Somebody wanted to compute a weighted sum. What does the program really print?',
        zh: '有人想计算加权和。这段程序实际上会输出什么？',
      },
      explanation: {
        en: `The products are ${products.en}. But the line in the loop sets \`z\` anew each time instead of adding to it, so after the loop it holds only the last one, and the program prints $${third} + ${b} = ${printed}$. With \`z += x[i] * w[i]\` it would be $${meant}$.`,
        zh: `三个乘积依次是 ${products.zh}。可是循环里的那一行每次都给 \`z\` 重新赋值，而不是往上加，所以循环结束时只剩最后一个乘积，程序输出 $${third} + ${b} = ${printed}$。写成 \`z += x[i] * w[i]\`，才会得到 $${meant}$。`,
      },
    };
  },
});

export const farOut = fixed({
  id: 'far-out',
  kind: 'choice',
  concepts: ['floating-point'],
  prompt: {
    en: 'To be safe for negative sums, a TypeScript program computes every sigmoid as $\\frac{e^z}{e^z + 1}$. What does it get for $z = 1000$?',
    zh: '为了在和为负时不溢出，一段 TypeScript 程序一律用 $\\frac{e^z}{e^z + 1}$ 来计算 Sigmoid。当 $z = 1000$ 时，它会得到什么？',
  },
  explanation: {
    en: 'On paper the form is right everywhere, and the answer is 1. But a double ends near $1.8 \\cdot 10^{308}$, so $e^{1000}$ becomes `Infinity`, and `Infinity / Infinity` is `NaN`, not a number. This form is made for $z < 0$; for the other side there is $\\frac{1}{1 + e^{-z}}$. Choose by the sign.',
    zh: '在纸上，这个写法处处成立，答案是 1。可是双精度数最大只到 $1.8 \\cdot 10^{308}$ 左右，于是 $e^{1000}$ 变成 `Infinity`，而 `Infinity / Infinity` 是 `NaN`，意思是“不是数”。这个写法适用于 $z < 0$；另一侧要用 $\\frac{1}{1 + e^{-z}}$。按符号来选就行。',
  },
  facts: {
    options: [
      { text: wordless('`NaN`'), right: true },
      { text: { en: '1, as on paper', zh: '1，和纸上一样' }, misconception: 'paper-arithmetic' },
      {
        text: wordless('`Infinity`'),
        why: {
          en: 'The numerator becomes `Infinity`, but so does the denominator.',
          zh: '分子确实变成了 `Infinity`，但分母也一样。',
        },
      },
      {
        text: { en: '0, because the denominator is so large', zh: '0，因为分母太大了' },
        why: {
          en: 'That would hold if the numerator stayed small. Here it grows along with the denominator.',
          zh: '如果分子不大，就是这样。但这里分子和分母一样在变大。',
        },
      },
    ],
  },
});
