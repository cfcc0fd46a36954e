import { fixed, parameterised } from '#exercises/quiz/define.ts';
import { mul, relu, sub } from '#grader/autograd/value.ts';

const fold = (x: number, length: number) => sub(mul(2, relu(x)), mul(4, relu(sub(x, length / 2)))).data;

/** The values one after the other, each made from the one before. */
function repeated(step: (x: number) => number, start: number, times: number): number[] {
  const values: number[] = [];
  for (let i = 0; i < times; i++) values.push(step(values.at(-1) ?? start));
  return values;
}

const written = (values: readonly number[]) => values.map(String);

export const foldThrice = parameterised({
  id: 'fold-thrice',
  kind: 'trace',
  concepts: ['layers', 'activation-functions'],
  generate: (random) => {
    const length = random.pick([12, 16, 20, 24]);
    return { length, start: random.int(1, length - 1) };
  },
  build: ({ length, start }) => {
    const output = repeated((x) => fold(x, length), start, 3);
    const [first = 0, second = 0, third = 0] = output;
    const uncut = repeated((x) => 2 * x - 4 * (x - length / 2), start, 3);
    const fromInput = [first, first, first];
    const lists = [output, uncut, fromInput].map((list) => list.join());
    if (new Set(lists).size < 3 || new Set([start, ...output]).size < 4) return null;
    const half = length / 2;
    const steps = `$${start} \\to ${first} \\to ${second} \\to ${third}$`;
    return {
      facts: {
        code: {
          python: `def relu(z):
    return max(0, z)

def layer(x):
    return 2 * relu(x) - 4 * relu(x - ${half})

x = ${start}
for i in range(3):
    x = layer(x)
    print(x)`,
          typescript: `const relu = (z: number) => Math.max(0, z);
const layer = (x: number) => 2 * relu(x) - 4 * relu(x - ${half});

let x = ${start};
for (let i = 0; i < 3; i++) {
  x = layer(x);
  console.log(x);
}`,
        },
        output: written(output),
        wrong: [
          { answer: written(uncut), misconception: 'relu-keeps-negatives' },
          { answer: written(fromInput), misconception: 'every-layer-from-input' },
        ],
      },
      prompt: {
        en: `A strip of length ${length} is folded in half and stretched to its old length again; two ReLU neurons do that. Here are three such layers. What does the program print, line by line?`,
        zh: `一条长 ${length} 的纸带，对折之后再拉回原来的长度，两个 ReLU 神经元就能做到。这里有三个这样的层。程序会依次输出哪三行？`,
      },
      explanation: {
        en: `Up to ${half} only the first neuron is awake, and the number is doubled. Beyond, the second one takes off four times what is too much, which turns the way round: $x$ becomes $${2 * length} - 2x$. So ${steps}. Each layer works on what the layer before has made, and that is why three folds give eight pieces.`,
        zh: `不超过 ${half} 时，只有第一个神经元醒着，数翻一倍。超过之后，第二个神经元要减去超出部分的四倍，于是掉头往回走：$x$ 变成 $${2 * length} - 2x$。所以是 ${steps}。每一层处理的都是前一层的结果，正因为这样，折三次就有八段。`,
      },
    };
  },
});

export const flatZigzag = parameterised({
  id: 'flat-zigzag',
  kind: 'number',
  concepts: ['layers'],
  generate: (random) => ({ folds: random.int(2, 4), layers: random.int(3, 7) }),
  build: ({ folds, layers }) => {
    const pieces = folds ** layers;
    const wrong = {
      'pieces-not-kinks': pieces,
      'depth-only-adds': folds * layers - 1,
      'same-neurons-flat': folds * layers,
    };
    if (pieces > 20_000 || new Set([pieces - 1, ...Object.values(wrong)]).size < 4) return null;
    const power = `$${folds}^{${layers}} = ${pieces}$`;
    return {
      facts: {
        answer: pieces - 1,
        tolerance: { rtol: 0, atol: 0.25 },
        wrong: Object.entries(wrong).map(([misconception, answer]) => ({ answer, misconception })),
      },
      prompt: {
        en: `A layer of ${folds} ReLU neurons folds the stretch from 0 to 1 into ${folds} equal parts. ${layers} such layers stand one behind the other. How many neurons must a **single** hidden layer have at least to draw the same zigzag between 0 and 1?`,
        zh: `一层 ${folds} 个 ReLU 神经元，可以把 0 到 1 这一段折成相等的 ${folds} 份。这样的层有 ${layers} 个，前后相接。如果**只用一个**隐藏层，要在 0 和 1 之间画出同样的锯齿，至少需要多少个神经元？`,
      },
      explanation: {
        en: `Each layer folds everything that came before once more, so the pieces multiply: ${power}. Between that many pieces there is one kink fewer, and a neuron of a single layer adds at most one kink: $${pieces - 1}$. The deep network did it with $${folds} \\cdot ${layers} = ${folds * layers}$ neurons.`,
        zh: `每一层都把前面的结果整个再折一遍，所以段数是相乘的：${power}。这么多段之间的折点少一个，而单层里的每个神经元最多添一个折点，所以是 $${pieces - 1}$。深的网络只用了 $${folds} \\cdot ${layers} = ${folds * layers}$ 个神经元。`,
      },
    };
  },
});

export const finishedFirst = fixed({
  id: 'finished-first',
  kind: 'ordering',
  concepts: ['autograd'],
  prompt: {
    en: 'A program computes $v_1 = a \\cdot b$, $v_2 = v_1 + c$, $v_3 = v_2 \\cdot v_1$ and $v_4 = \\tanh(v_3)$, then goes back from $v_4$. In which order are these values’ gradients **complete**, so that they may be handed on?',
    zh: '程序算出 $v_1 = a \\cdot b$，$v_2 = v_1 + c$，$v_3 = v_2 \\cdot v_1$，$v_4 = \\tanh(v_3)$，然后从 $v_4$ 往回走。这些值的梯度按怎样的先后顺序才算**到齐**，可以继续往回传？',
  },
  explanation: {
    en: '$v_1$ is used twice, in $v_3$ and in $v_2$. When $v_3$ hands back its gradient, $v_1$ has got only one of its two contributions; the other comes by way of $v_2$, which therefore has to go first. Whoever starts from $v_1$ too early gives $a$ too little.',
    zh: '$v_1$ 用了两次：在 $v_3$ 里，也在 $v_2$ 里。$v_3$ 往回传的时候，$v_1$ 的两份梯度才到了一份；另一份要经过 $v_2$ 才来，所以 $v_2$ 必须排在前面。谁要是早早就从 $v_1$ 往回传，$a$ 得到的就少了。',
  },
  facts: {
    steps: ['v_4', 'v_3', 'v_2', 'v_1', 'a'].map((name) => ({ en: `$${name}$`, zh: `$${name}$` })),
  },
});
