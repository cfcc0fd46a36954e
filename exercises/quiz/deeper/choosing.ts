import { parameterised } from '#exercises/quiz/define.ts';
import { bracketed, rounded } from '#exercises/quiz/numbers.ts';
import { gradients } from '#grader/autograd/backward.ts';
import { add, leaves, mul } from '#grader/autograd/value.ts';

export const howDeep = parameterised({
  id: 'how-deep',
  kind: 'choice',
  concepts: ['layers', 'debugging'],
  generate: (random) => {
    const best = random.int(1, 3);
    let [seen, fresh] = [random.int(58, 64), random.int(60, 66)];
    return [1, 2, 4, 8, 16].map((layers, i) => {
      seen -= random.int(3, 7);
      fresh += i <= best ? -random.int(2, 4) : random.int(2, 6);
      return { layers, seen: seen / 100, fresh: fresh / 100 };
    });
  },
  build: (networks) => {
    const best = networks.toSorted((one, other) => one.fresh - other.fresh)[0];
    const last = networks.at(-1);
    if (!best || !last || networks.some(({ seen, fresh }) => fresh - seen < 0.01)) return null;
    const rows = networks
      .map(({ layers, seen, fresh }) => `| ${layers} | ${seen.toFixed(2)} | ${fresh.toFixed(2)} |`)
      .join('\n');
    const ruler = '|---|---|---|';
    return {
      facts: {
        options: networks.map(({ layers }) => ({
          text: { en: layers === 1 ? '1 hidden layer' : `${layers} hidden layers`, zh: `${layers} 个隐藏层` },
          ...(layers === best.layers ? { right: true } : {}),
          ...(layers === last.layers ? { misconception: 'judges-by-training-loss' } : {}),
        })),
      },
      prompt: {
        en: `A click model was trained with five depths, on the same log. These are the losses in the end:\n\n| Hidden layers | Log it was trained on | New log |\n${ruler}\n${rows}\n\nWhich network would you put to work?`,
        zh: `用同一份日志，训练了深度不同的五个点击模型。最后的损失是：\n\n| 隐藏层 | 训练用的日志 | 新的日志 |\n${ruler}\n${rows}\n\n你会让哪一个网络上岗？`,
      },
      explanation: {
        en: `Visitors of tomorrow are not in the log of yesterday, so the last column decides. It is lowest with ${best.layers} hidden layers: ${best.fresh.toFixed(2)}. From there on each further layer only learns the old log by heart: down to ${last.seen.toFixed(2)} on what it knows, up to ${last.fresh.toFixed(2)} on what is new. That is overfitting, and each layer costs time with every page on top of it.`,
        zh: `明天的访客不在昨天的日志里，所以要看最后一列，最小的是 ${best.layers} 个隐藏层时的 ${best.fresh.toFixed(2)}。再往后，每多一层只是把旧日志背得更熟：在见过的样本上降到 ${last.seen.toFixed(2)}，在新样本上却升到 ${last.fresh.toFixed(2)}。这就是过拟合；何况每多一层，打开每个页面都要多花一份时间。`,
      },
    };
  },
});

export const twoPaths = parameterised({
  id: 'two-paths',
  kind: 'trace',
  concepts: ['autograd'],
  generate: (random) => ({
    a: random.int(2, 5),
    b: random.pick([-1, 1]) * random.int(2, 4),
    c: random.int(1, 9),
  }),
  build: ({ a, b, c }) => {
    const named = leaves({ a, b, c });
    const out = mul(add(mul(named.a, named.b), named.c), named.a);
    const { a: right } = gradients(out, named);
    const v2 = a * b + c;
    const wrong = {
      'gradient-overwritten-not-accumulated': a * b,
      'missing-upstream-gradient': v2 + b,
      'first-path-only': v2,
    };
    if (v2 === 0 || new Set([right, ...Object.values(wrong)]).size < 4) return null;
    const result = rounded(out.data);
    const code = (one: string, two: string, three: string) => `v1 = a * b
v2 = v1 + c
out = v2 * a

${one} = a
${two} = v2
${three} = ${one}
${two} += ${three} * b`;
    const lines = (text: string) =>
      text.replace(/^(v1|v2|out|gradV2|gradV1) = .*$/gm, 'const $&;').replace('gradA = v2', 'let gradA = v2;');
    return {
      facts: {
        code: {
          python: `a = ${a}
b = ${b}
c = ${c}
${code('grad_v2', 'grad_a', 'grad_v1')}
print(out)
print(grad_a)`,
          typescript: `const a = ${a};
const b = ${b};
const c = ${c};
${lines(code('gradV2', 'gradA', 'gradV1'))};
console.log(out);
console.log(gradA);`,
        },
        output: [result, String(right)],
        wrong: Object.entries(wrong).map(([misconception, answer]) => ({
          answer: [result, String(answer)],
          misconception,
        })),
      },
      prompt: {
        en: 'Forward and back by hand: the second half of this program finds how much `out` changes with `a`. What does it print, line by line?',
        zh: '手工走一个来回：程序的后半段要求出 `out` 随 `a` 变化多快。它会依次输出哪两行？',
      },
      explanation: {
        en: `Forward: $${a} \\cdot ${bracketed(b)} + ${c} = ${v2}$, times $${a}$ is $${result}$. Back: over the last product \`a\` gets $${v2}$, over \`v1\` it gets $${a} \\cdot ${bracketed(b)} = ${a * b}$. Whoever nudges \`a\` moves both, so they are added: $${right}$. With \`=\` in place of \`+=\` only $${a * b}$ would be left.`,
        zh: `向前：$${a} \\cdot ${bracketed(b)} + ${c} = ${v2}$，再乘以 $${a}$ 得 $${result}$。往回：经过最后那个乘法，\`a\` 得到 $${v2}$；经过 \`v1\`，得到 $${a} \\cdot ${bracketed(b)} = ${a * b}$。推一下 \`a\`，两处都会动，所以要加起来：$${right}$。把 \`+=\` 写成 \`=\`，就只剩 $${a * b}$ 了。`,
      },
    };
  },
});
