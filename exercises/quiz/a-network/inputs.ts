import { courseScales } from '#exercises/network.ts';
import { standardised } from '#exercises/quiz/a-network/course.ts';
import { fixed, parameterised } from '#exercises/quiz/define.ts';
import { comesTo, numberFacts, rounded } from '#exercises/quiz/numbers.ts';

const words = {
  weight: { en: 'weight', zh: '体重', unit: 'kg', symbol: 'x_1' },
  height: { en: 'height', zh: '身高', unit: 'cm', symbol: 'x_2' },
} as const;

const measured: [keyof typeof words, keyof typeof words] = ['weight', 'height'];

export const howUnusual = parameterised({
  id: 'how-unusual',
  kind: 'number',
  concepts: ['standardization'],
  generate: (random) => {
    const of = random.pick(measured);
    const { mean } = courseScales[of];
    return { of, value: mean + random.pick([-1, 1]) * random.int(4, of === 'weight' ? 15 : 12) };
  },
  build: ({ of, value }) => {
    const { mean, deviation } = courseScales[of];
    const { en, zh, unit, symbol } = words[of];
    const right = standardised(value, { mean, deviation });
    const facts = numberFacts({
      right,
      decimals: 2,
      wrong: {
        'only-centred': standardised(value, { mean, deviation: 1 }),
        'not-centred': standardised(value, { mean: 0, deviation }),
        'deviation-reversed': -right,
        'variance-not-std': standardised(value, { mean, deviation: deviation ** 2 }),
      },
    });
    if (!facts) return null;
    const result = `$${symbol} = \\frac{${value} - ${mean}}{${deviation}} = \\frac{${value - mean}}{${deviation}} ${comesTo(right, 2)}$`;
    const size = rounded(Math.abs(right), 2);
    return {
      facts,
      prompt: {
        en: `The ${en} of the club’s members has mean ${mean} ${unit} and standard deviation ${deviation} ${unit}. A member comes in with ${value} ${unit}. Which number does the network get for it? (Two decimals.)`,
        zh: `俱乐部会员的${zh}，平均值是 ${mean} ${unit}，标准差是 ${deviation} ${unit}。来了一位会员，${zh} ${value} ${unit}。送进网络的数是多少？（保留两位小数。）`,
      },
      explanation: {
        en: `First take off the mean, then divide by the standard deviation: ${result}. Counted in standard deviations, this member is ${size} ${right > 0 ? 'above' : 'below'} the average. The ${unit} have cancelled.`,
        zh: `先减去平均值，再除以标准差：${result}。以标准差为单位来数，这位会员比平均值${right > 0 ? '高' : '低'} ${size}。单位 ${unit} 已经约掉了。`,
      },
    };
  },
});

export const metresNotCentimetres = fixed({
  id: 'metres-not-centimetres',
  kind: 'choice',
  concepts: ['standardization'],
  prompt: {
    en: 'The club changes its records: all heights, those of the mean and the standard deviation too, are now in metres instead of centimetres. What becomes of the standardised input $x_2$ of a member?',
    zh: '俱乐部更改了登记方式：所有身高，连同平均值和标准差，都从厘米改成了米。某位会员标准化之后的输入 $x_2$ 会怎样？',
  },
  explanation: {
    en: 'Metres divided by metres: in $\\frac{1.78 - 1.81}{0.05} = -0.6$ every number is a hundredth of what it was, so the quotient stays. That is one reason for standardising: the unit has no say in how much an input counts.',
    zh: '米除以米：在 $\\frac{1.78 - 1.81}{0.05} = -0.6$ 里，每个数都变成了原来的百分之一，商却不变。这正是要标准化的一个理由：一个输入有多大分量，不该由单位说了算。',
  },
  facts: {
    options: [
      { text: { en: 'Nothing changes.', zh: '不变。' }, right: true },
      {
        text: { en: 'It becomes a hundredth of what it was.', zh: '变成原来的百分之一。' },
        misconception: 'unit-survives-standardising',
      },
      {
        text: { en: 'It becomes a hundred times what it was.', zh: '变成原来的一百倍。' },
        misconception: 'only-spread-changes-unit',
      },
      {
        text: {
          en: 'It stays only if the weights $w_2$ and $w_4$ are made a hundred times larger.',
          zh: '只有把权重 $w_2$ 和 $w_4$ 放大一百倍，它才不变。',
        },
        why: {
          en: 'That would be needed for heights put in as they are. And an input never depends on the weights: they come after it.',
          zh: '如果把身高原样送进网络，才需要这么做。况且输入从不取决于权重：权重排在它后面。',
        },
      },
    ],
  },
});
