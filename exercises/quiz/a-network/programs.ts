import { fixed, parameterised } from '#exercises/quiz/define.ts';
import { maths } from '#exercises/quiz/numbers.ts';
import { add, mul, type Operand, relu, sub } from '#grader/autograd/value.ts';

export const overwrittenInput = parameterised({
  id: 'overwritten-input',
  kind: 'trace',
  concepts: ['forward-propagation', 'activation-functions'],
  generate: (random) => ({
    x1: random.int(1, 4),
    x2: random.int(1, 4),
    first: { own: random.int(2, 3), other: random.int(1, 3), bias: random.int(1, 3) },
    second: { own: random.int(2, 4), other: random.int(1, 2), bias: random.int(1, 6) },
  }),
  build: ({ x1, x2, first, second }) => {
    const sum = ({ own, other, bias }: typeof first, a: Operand, b: Operand) =>
      add(sub(mul(own, a), mul(other, b)), bias);
    const h1 = relu(sum(first, x1, x2)).data;
    const [late, meant] = [sum(second, x2, h1), sum(second, x2, x1)];
    const [printed, intended] = [relu(late).data, relu(meant).data];
    const uncut = sum(second, x2, sum(first, x1, x2)).data;
    if (h1 === x1 || printed === intended || (uncut !== printed && uncut === intended)) return null;
    const wrong = [{ answer: [String(h1), String(intended)], misconception: 'reads-what-was-meant' }];
    if (uncut !== printed) wrong.push({ answer: [String(h1), String(uncut)], misconception: 'relu-keeps-negatives' });
    const lines = ({ own, other, bias }: typeof first, a: string, b: string) =>
      `${a} = relu(${own} * ${a} - ${other} * ${b} + ${bias})`;
    const [one, two] = [lines(first, 'x1', 'x2'), lines(second, 'x2', 'x1')];
    const second2 = `$${second.own} \\cdot ${x2} - ${second.other} \\cdot ${h1} + ${second.bias} = ${late.data}$`;
    return {
      facts: {
        code: {
          python: `def relu(z):
    return max(0, z)

x1 = ${x1}
x2 = ${x2}
${one}
${two}
print(x1)
print(x2)`,
          typescript: `const relu = (z: number) => Math.max(0, z);

let x1 = ${x1};
let x2 = ${x2};
${one};
${two};
console.log(x1);
console.log(x2);`,
        },
        output: [String(h1), String(printed)],
        wrong,
      },
      prompt: {
        en: 'This program is to compute two hidden neurons with ReLU, and saves on names. What does it print, line by line?',
        zh: '这段程序想计算两个用 ReLU 的隐藏神经元，为了省事，没有另取变量名。它会依次输出哪两行？',
      },
      explanation: {
        en: `The first neuron makes ${maths(h1)}, and this number now stands in \`x1\`. The second neuron takes it for the input: ${second2}, so the second line is ${maths(printed)}. With the true input it would be ${maths(intended)}. All neurons of a layer must see the same inputs, so give the outputs names of their own: \`h1\`, \`h2\`.`,
        zh: `第一个神经元算出 ${maths(h1)}，这个数从此就放在 \`x1\` 里。第二个神经元把它当成了输入：${second2}，所以第二行是 ${maths(printed)}。用真正的输入，应该得到 ${maths(intended)}。同一层的神经元看到的必须是同样的输入，所以请给输出另取名字：\`h1\`、\`h2\`。`,
      },
    };
  },
});

export const shapeOfNetwork = fixed({
  id: 'shape-of-a-network',
  kind: 'free',
  concepts: ['forward-propagation'],
  points: 3,
  prompt: {
    en: 'The club now also records age, and wants to know for each member the chance of buying the jacket **and** the chance of buying the cap. A friend proposes a 2-50-1 network. Which of these three numbers does the task settle, and to what? Which one is up to you, and how would you decide on it? A few sentences will do.',
    zh: '俱乐部现在还登记年龄，而且想知道每位会员买夹克的概率**和**买帽子的概率。朋友建议用 2-50-1 网络。这三个数里，哪些由任务决定，应该是多少？哪个要你自己来定，你打算怎么定？写几句话就行。',
  },
  explanation: {
    en: 'The two ends of a network follow from the question; the middle is a choice that one makes by trying and measuring.',
    zh: '网络的两头由问题决定，中间要靠尝试和测量来选。',
  },
  facts: {
    rubric: [
      {
        id: 'inputs-and-outputs',
        points: 1,
        title: { en: 'Three inputs and two outputs, from the task', zh: '由任务得出三个输入、两个输出' },
      },
      {
        id: 'both-dangers',
        points: 1,
        title: {
          en: 'Too few hidden neurons cannot tell enough; too many follow the accidents of the examples',
          zh: '隐藏神经元太少，分辨不了；太多，会把样本里的偶然也学进去',
        },
      },
      {
        id: 'measured',
        points: 1,
        title: {
          en: 'Decides by comparing networks on members they were not fitted to',
          zh: '用没参与调参的会员来比较不同的网络，据此决定',
        },
      },
    ],
    model: {
      en: 'There are as many inputs as facts about a member, now three: weight, height and age. There are as many outputs as chances asked for, so two, each with a sigmoid of its own. Only the 50 in the middle is open, and there is no formula for it. With too few hidden neurons the network cannot draw enough lines; with too many it also follows every accident in its examples, and costs more. So I would start small, try say 2, 5, 10 and 50, compare their losses on members that played no part in fitting the parameters, and keep the smallest network that does about as well as the best.',
      zh: '关于会员的已知信息有几条，输入就有几个，现在是三个：体重、身高、年龄。要问几个概率，输出就有几个，所以是两个，各用一个 Sigmoid。只有中间的 50 可以自己选，而且没有公式可循。隐藏神经元太少，画不出足够多的线；太多，就会把样本里的种种偶然一并跟上，计算也更费。所以我会从小的开始，比如试试 2、5、10 和 50，用没有参与调参的会员来比较它们的损失，在效果和最好的差不多的网络里，留下最小的那个。',
    },
  },
});
