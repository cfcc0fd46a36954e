import { parameterised } from '#exercises/quiz/define.ts';
import { mul, sum } from '#grader/autograd/value.ts';

export const bestForLin = parameterised({
  id: 'best-for-lin',
  kind: 'trace',
  concepts: ['embedding', 'ranking'],
  generate: (random) => {
    const number = () => random.pick([-1, 1]) * random.int(1, 4);
    return { u: [number(), number()], items: [1, 2, 3].map(() => [number(), number()]) };
  },
  build: ({ u, items }) => {
    const names = ['omelette', 'song', 'concert'];
    const scores = items.map((v) => sum(v.map((entry, i) => mul(entry, u[i] ?? 0))).data);
    const sums = items.map((v) => sum(v).data);
    if (new Set(scores).size < 3 || new Set(sums).size < 3) return null;
    const highest = (values: readonly number[]) => names[values.indexOf(Math.max(...values))] ?? '';
    const lowest = names[scores.indexOf(Math.min(...scores))] ?? '';
    const [best, without] = [highest(scores), highest(sums)];
    const lines = names.map((name, i) => `${name}: [${items[i]?.join(', ')}]`);
    const printed = [best, String(Math.max(...scores))];
    const wrong = {
      'rank-ascending': [lowest, String(Math.min(...scores))],
      'user-left-out': [without, String(Math.max(...sums))],
      'reads-the-last-round': ['concert', String(scores[2])],
    };
    if (new Set([printed, ...Object.values(wrong)].map(String)).size < 4) return null;
    const worked = names.map((name, i) => `\`${name}\` $${scores[i]}$`);
    return {
      facts: {
        code: {
          python: `u = [${u.join(', ')}]
items = {
${lines.map((line) => `    '${line.replace(':', "':")},`).join('\n')}
}

best = ''
top = -100
for name in items:
    v = items[name]
    score = u[0] * v[0] + u[1] * v[1]
    if score > top:
        top = score
        best = name
print(best)
print(top)`,
          typescript: `const u = [${u.join(', ')}];
const items: Record<string, number[]> = {
${lines.map((line) => `  ${line},`).join('\n')}
};

let best = '';
let top = -100;
for (const name in items) {
  const v = items[name];
  const score = u[0] * v[0] + u[1] * v[1];
  if (score > top) {
    top = score;
    best = name;
  }
}
console.log(best);
console.log(top);`,
        },
        output: printed,
        wrong: Object.entries(wrong).map(([misconception, answer]) => ({ answer, misconception })),
      },
      prompt: {
        en: 'Out of a million videos a quick model picks candidates by nothing but the dot product. Here are three of them, and Lin’s vector `u`. What does the program print, line by line?',
        zh: '从一百万个视频里挑候选，靠的是一个只算点积的快模型。这里是其中三个，以及小林的向量 `u`。程序会依次输出哪两行？',
      },
      explanation: {
        en: `Multiply entry by entry and add up: ${worked.join(', ')}. The loop keeps the largest so far, so it ends with \`${best}\`. What matters is not how large a video’s numbers are, but whether they agree with Lin’s in sign and size.`,
        zh: `对应的数相乘再相加：${worked.join('，')}。循环始终留着目前最大的那个，所以最后是 \`${best}\`。要紧的不是一个视频的数有多大，而是它们的正负和大小跟小林的是否合拍。`,
      },
    };
  },
});
