import { fixed, parameterised } from '#exercises/quiz/define.ts';
import type { Text } from '#grader/exercise.ts';
import type { Item, Quiz } from '#grader/quiz/item.ts';
import type { Setting } from '#server/quizzes.ts';

const same = (text: string): Text => ({ en: text, zh: text });

/** What nobody may see before the time: each secret holds the word. */
export const secretWord = 'SECRET';
const secret = (text: string): Text => same(`${secretWord} ${text}`);

const item = <const T>(id: string, rest: T) => ({ id, concepts: ['sigmoid'], ...rest });

const options = [
  { text: same('yes'), right: true, why: secret('why') },
  { text: same('no'), misconception: 'missing-bias' },
  { text: same('perhaps') },
];

export const items: readonly Item[] = [
  fixed({ ...item('choice', { kind: 'choice' }), prompt: same('Q1'), explanation: secret('1'), facts: { options } }),
  fixed({
    ...item('choices', { kind: 'choices' }),
    points: 2,
    prompt: same('Q2'),
    explanation: secret('2'),
    facts: {
      options: [
        { text: same('a'), right: true },
        { text: same('b'), right: true },
        { text: same('c'), misconception: 'missing-bias' },
      ],
    },
  }),
  parameterised({
    ...item('number', { kind: 'number' }),
    generate: (random) => ({ a: random.int(100_000, 999_999), b: random.int(100_000, 999_999) }),
    build: ({ a, b }) => ({
      prompt: same(`$${a} + ${b}$?`),
      explanation: secret(`${a + b}`),
      facts: {
        answer: a + b,
        tolerance: { rtol: 1e-9, atol: 1e-9 },
        wrong: [{ answer: a - b, misconception: 'sum-not-mean' }],
      },
    }),
  }),
  fixed({
    ...item('formula', { kind: 'formula' }),
    prompt: same('Q4'),
    explanation: secret('4'),
    facts: {
      variables: { x: [1, 2], y: [1, 2] },
      answer: (values) => 7717 * (values.x ?? 0) * (values.y ?? 0),
      solution: '7717*x*y',
      wrong: [],
    },
  }),
  fixed({
    ...item('ordering', { kind: 'ordering' }),
    prompt: same('Q5'),
    explanation: secret('5'),
    facts: { steps: ['third', 'first', 'second', 'fifth', 'fourth'].map(same) },
  }),
  fixed({
    ...item('matching', { kind: 'matching' }),
    prompt: same('Q6'),
    explanation: secret('6'),
    facts: { pairs: ['p', 'q', 'r'].map((each) => [same(each), same(`${each}${each}`)] as const), others: [same('s')] },
  }),
  fixed({
    ...item('trace', { kind: 'trace' }),
    prompt: same('Q7'),
    explanation: secret('7'),
    facts: { code: { python: 'print(f())', typescript: 'console.log(f())' }, output: ['SECRET 7'], wrong: [] },
  }),
  fixed({
    ...item('free', { kind: 'free' }),
    points: 3,
    prompt: same('Q8'),
    explanation: secret('8'),
    facts: {
      rubric: [
        { id: 'what', points: 2, title: same('Says what') },
        { id: 'why', points: 2, title: same('Says why') },
      ],
      model: secret('model'),
    },
  }),
];

export const quiz: Quiz = { slug: 'all-kinds', title: same('All kinds'), summary: same('Of each kind one.'), items };

/** Only what scores itself, 1 point each. */
export const shortQuiz: Quiz = { ...quiz, slug: 'short', items: [0, 2, 3].flatMap((place) => items[place] ?? []) };

const start = new Date('2026-11-24T09:00:00.000Z').getTime();

/** The quizzes of this file, so many seconds after nine o'clock. */
export const at = (seconds = 0, known: readonly Quiz[] = [quiz, shortQuiz]): Setting => ({
  now: new Date(start + seconds * 1_000),
  find: (slug) => known.find((each) => each.slug === slug),
});
