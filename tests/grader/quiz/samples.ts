import { fixed, parameterised } from '#exercises/quiz/define.ts';
import type { Text } from '#grader/exercise.ts';
import type { Facts, Item, ItemOf, Kind } from '#grader/quiz/item.ts';

export const said = (en: string, zh = `中文 ${en}`): Text => ({ en, zh });

export const facts: { readonly [K in Kind]: Facts[K] } = {
  choice: {
    options: [
      { text: said('four'), right: true, why: said('two and two') },
      { text: said('minus four'), misconception: 'sign-flipped', why: said('a sign') },
      { text: said('two'), misconception: 'missing-factor-2' },
    ],
  },
  choices: {
    options: [
      { text: said('first right'), right: true },
      { text: said('second right'), right: true },
      { text: said('third right'), right: true },
      { text: said('wrong'), misconception: 'sign-flipped' },
      { text: said('also wrong') },
    ],
  },
  number: {
    answer: 0.13,
    tolerance: { rtol: 0, atol: 0.0015 },
    wrong: [
      { answer: -0.13, misconception: 'sign-flipped' },
      { answer: 0.065, misconception: 'missing-factor-2' },
    ],
  },
  formula: {
    variables: { o1: [0.1, 0.9], y: [0, 1], h1: [0.1, 0.9] },
    answer: ({ o1 = 0, y = 0, h1 = 0 }) => 2 * (o1 - y) * o1 * (1 - o1) * h1,
    solution: '2*(o1-y)*o1*(1-o1)*h1',
    wrong: [
      { answer: '-2*(o1-y)*o1*(1-o1)*h1', misconception: 'sign-flipped' },
      { answer: '(o1-y)*o1*(1-o1)*h1', misconception: 'missing-factor-2' },
    ],
  },
  ordering: { steps: ['forward', 'loss', 'backward', 'update'].map((step) => said(step)) },
  matching: {
    pairs: [
      [said('weight'), said('w')],
      [said('bias'), said('b')],
      [said('answer'), said('a')],
    ],
    others: [said('y')],
  },
  trace: {
    code: { python: 'print("a", 1)\nprint(0.5)\n', typescript: 'console.log("a", 1);\nconsole.log(0.5);\n' },
    output: ['a 1', '0.5'],
    wrong: [{ answer: ['a 1', '-0.5'], misconception: 'sign-flipped' }],
  },
  free: { rubric: [{ id: 'idea', points: 2, title: said('names the idea') }], model: said('The model answer.') },
};

const item = <K extends Kind>(kind: K): ItemOf<K> =>
  fixed({
    id: `a-${kind}`,
    kind,
    concepts: ['derivative'],
    prompt: said('A question?'),
    explanation: said('Because of it.'),
    facts: facts[kind],
  });

/** One item of each kind. */
export const items: readonly Item[] = [
  item('choice'),
  item('choices'),
  item('number'),
  item('formula'),
  item('ordering'),
  item('matching'),
  item('trace'),
  item('free'),
];

export const doubling = parameterised({
  id: 'doubling',
  kind: 'number',
  concepts: ['derivative'],
  generate: (random) => random.int(2, 900),
  build: (n) => ({
    prompt: said(`What is twice $${n}$?`, `$${n}$ 的两倍是多少？`),
    explanation: said(`It is $${2 * n}$.`, `是 $${2 * n}$。`),
    facts: {
      answer: 2 * n,
      tolerance: { rtol: 0, atol: 0.1 },
      wrong: [{ answer: -2 * n, misconception: 'sign-flipped' }],
    },
  }),
});
