import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixed, parameterised } from '#exercises/quiz/define.ts';
import type { Facts, Item, ItemOf, Kind, Variant } from '#grader/quiz/item.ts';
import type { Random } from '#grader/random.ts';
import { createPool } from '#grader/sandbox/pool.ts';
import type { Sandbox } from '#grader/sandbox/sandbox.ts';
import { ensureSandbox } from '#scripts/build-sandbox.ts';
import { checkQuiz, checkQuizzes } from '#scripts/content-checks/quizzes.ts';
import { textsOfItem } from '#scripts/translations/documents.ts';
import { doubling, facts, items, said } from '#tests/grader/quiz/samples.ts';

let sandbox: Sandbox & { close(): Promise<void> };

beforeAll(async () => {
  sandbox = await createPool({ manifest: await ensureSandbox(), workers: 1 });
}, 240_000);

afterAll(async () => {
  await sandbox.close();
});

/** The items that docs/authoring.md shows, imported as an author would write them. */
async function itemsOfGuide(): Promise<Item[]> {
  const [, section = ''] = readFileSync('docs/authoring.md', 'utf8').split('\n# Writing a quiz\n');
  const blocks = [...section.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = '']) => code);
  mkdirSync('.cache', { recursive: true });
  const directory = mkdtempSync(path.resolve('.cache/guide-'));
  try {
    const files = blocks.map((code, i) => {
      const file = path.join(directory, `item-${i}.ts`);
      writeFileSync(file, code);
      return file;
    });
    const modules = await Promise.all(files.map((file) => import(file)));
    return modules.flatMap((module) => Object.values<Item>(module));
  } finally {
    rmSync(directory, { recursive: true });
  }
}

const quiz = (checked: readonly Item[], slug = 'one-neuron') => ({
  slug,
  title: said('A quiz'),
  summary: said('About it.'),
  items: checked,
});

const faults = (...checked: Item[]) => checkQuiz(quiz(checked), sandbox);

/** The sample item of a kind with other facts, or with another text. */
const broken = <K extends Kind>(kind: K, changed: Partial<Facts[K]>, texts: Partial<Variant<K>> = {}): ItemOf<K> =>
  fixed({
    id: 'broken',
    kind,
    concepts: ['derivative'],
    prompt: said('A question?'),
    explanation: said('Because of it.'),
    ...texts,
    facts: { ...facts[kind], ...changed },
  });

const drawing = (build: (n: number, random: Random) => Partial<Variant<'number'>> | null): Item =>
  parameterised({
    id: 'drawing',
    kind: 'number',
    concepts: ['derivative'],
    generate: (random) => ({ n: random.int(2, 900), random }),
    build: ({ n, random }) => {
      const changed = build(n, random);
      const whole = doubling.variant({ ...random, int: () => n });
      return changed && { ...whole, ...changed };
    },
  });

test('an item of every kind that is as it should be has no fault, and neither has one with fresh numbers', async () => {
  expect(await faults(...items, doubling)).toEqual([]);
});

test('the items that the guide shows to authors hold as they stand there', async () => {
  const shown = await itemsOfGuide();
  expect(shown.map(({ id, parameterised }) => [id, parameterised])).toEqual([
    ['slope-by-w5', false],
    ['loss-slope', true],
  ]);
  expect(await faults(...shown)).toEqual([]);
});

test('a choice without a right option, with two, and with one option twice is caught in either language', async () => {
  const [four, minus, two] = facts.choice.options;
  if (!four || !minus || !two) throw new Error('the sample has three options');
  expect(await faults(broken('choice', { options: [minus, two, { text: said('six') }] }))).toEqual([
    expect.stringContaining('0 options are right, not one'),
  ]);
  const both = [four, { ...minus, right: true }, two];
  expect((await faults(broken('choice', { options: both }))).join()).toContain('2 options are right');
  const twice = [four, minus, { text: { en: 'five', zh: two.text.zh } }, two];
  expect((await faults(broken('choice', { options: twice }))).join()).toContain(
    `two options in zh are “${two.text.zh}”`,
  );
});

test('a wrong number that counts as right, or as two wrong ideas, is caught, and an idea that nobody has described', async () => {
  const wrong = [{ answer: 0.1301, misconception: 'sign-flipped' }];
  expect((await faults(broken('number', { wrong }))).join()).toContain(
    'the wrong response {"typed":"0.1301"} scores 1',
  );
  const near = [
    { answer: 0.5, misconception: 'sign-flipped' },
    { answer: 0.501, misconception: 'missing-factor-2' },
  ];
  expect((await faults(broken('number', { wrong: near }))).join()).toContain('named sign-flipped and missing-factor-2');
  const unknown = [{ answer: 2, misconception: 'no-such-idea' }];
  expect((await faults(broken('number', { wrong: unknown }))).join()).toContain("'no-such-idea' has no text");
});

test('an answer that is no number and a tolerance that nothing is within are caught', async () => {
  expect((await faults(broken('number', { answer: Number.NaN }))).join()).toContain('the answer is NaN');
  expect((await faults(broken('number', { tolerance: { rtol: 0, atol: 0 } }))).join()).toContain(
    'within its tolerance',
  );
});

test('a formula that is not the autograd’s, a wrong one that is, and one that cannot be read are caught', async () => {
  const found = async (changed: Partial<Facts['formula']>) => (await faults(broken('formula', changed))).join();
  expect(await found({ solution: '(o1-y)*o1*(1-o1)*h1', wrong: [] })).toContain('the right response');
  const equal = [{ answer: '2*(o1-y)*h1*(o1-o1^2)', misconception: 'sign-flipped' }];
  expect(await found({ wrong: equal })).toContain('scores 1');
  expect(await found({ solution: '2*(o1-y', wrong: [] })).toContain('cannot be read: formula');
  expect(await found({ wrong: [{ answer: '2*q', misconception: 'sign-flipped' }] })).toContain('cannot be read');
  expect(await found({ answer: () => Number.NaN })).toContain('has a value at 0 points only');
});

test('a right side that belongs to two left ones is caught', async () => {
  const pairs = [...facts.matching.pairs, [said('height'), said('w')] as const];
  expect((await faults(broken('matching', { pairs }))).join()).toContain('two right sides in en are “w”');
});

test('a program that prints something else in one language is caught, and a wrong answer that is right', async () => {
  const found = async (changed: Partial<Facts['trace']>) => (await faults(broken('trace', changed))).join();
  const code = { ...facts.trace.code, python: 'print("a", 1)\nprint(1 / 4)' };
  expect(await found({ code })).toContain('the python program prints "a 1\\n0.25"');
  expect(await found({ code: { ...facts.trace.code, typescript: 'console.log(' } })).toContain(
    'typescript program: syntax',
  );
  expect(await found({ wrong: [{ answer: ['a 1', '.5'], misconception: 'sign-flipped' }] })).toContain('scores 1');
});

test('texts that are missing, in the wrong language, with other formulas, or that cannot be set are caught', async () => {
  const found = async (prompt: Variant['prompt']) => (await faults(broken('free', {}, { prompt }))).join();
  expect(await found({ en: 'A question?', zh: ' ' })).toContain('prompt: no text in zh');
  expect(await found({ en: 'A question?', zh: 'A question?' })).toContain('no Chinese in the Chinese text');
  expect(await found({ en: 'What is $a$?', zh: '$b$ 是什么？' })).toContain(
    'the formulas $a$, $b$ are in one language only',
  );
  expect(await found({ en: 'What is $$a$$?', zh: '$$b$$ 是什么？' })).toContain('displayed formulas differ');
  expect(await found({ en: 'What is $\\frac{a$?', zh: '$\\frac{a$ 是什么？' })).toContain('KaTeX');
});

test('what only a program would write is caught in whichever of 500 drawings it turns up', async () => {
  const prompt = (n: number, written: string) => said(`What is $${n % 50 === 7 ? written : n}$?`);
  for (const written of ['NaN', 'undefined', '0.30000000000000004', '1e-7', '-Infinity']) {
    const found = await faults(drawing((n) => ({ prompt: prompt(n, written) })));
    expect(found.join()).toContain(`nobody would write “${written.replace('-Inf', 'Inf')}”`);
  }
});

test('a drawn number that one language forgot is caught, but not one that it counts otherwise', async () => {
  const forgot = drawing((n) => ({ prompt: { en: `Twice ${n}, please.`, zh: '请给出两倍。' } }));
  expect((await faults(forgot)).join()).toContain('in the text of one language only');
  const counted = drawing(() => ({ explanation: { en: 'There are 175 billion.', zh: '有 1750 亿个。' } }));
  expect(await faults(counted)).toEqual([]);
});

test('an item with a life of its own, without fresh numbers, or with none that are lucky is caught', async () => {
  expect((await faults(drawing(() => ({ prompt: said(`$${Math.random().toFixed(4)}$`) })))).join()).toContain(
    'same seed',
  );
  const stale = { ...doubling, variant: () => doubling.variant({ ...({} as Random), int: () => 4 }) };
  expect((await faults(stale)).join()).toContain('500 seeds draw 1 variants only');
  expect((await faults(drawing(() => null))).join()).toContain('200 drawings in a row were unlucky');
});

test('an id used twice, an unknown concept or unit, and an item that is worth nothing are caught', async () => {
  expect((await faults(doubling, doubling)).join()).toContain("two items have the id 'doubling'");
  expect((await faults({ ...doubling, concepts: ['no-such'], points: 0 })).join()).toMatch(
    /no concept 'no-such'.*0 points/,
  );
  expect(await checkQuiz(quiz([doubling], 'no-such'), sandbox)).toEqual(["there is no unit 'no-such'"]);
});

test('once there is a final quiz, every unit has one and every kind is used', () => {
  expect(checkQuizzes([quiz([doubling])])).toEqual([]);
  const found = checkQuizzes([quiz(items), quiz([doubling], 'final')]);
  expect(found).not.toContain("the unit 'one-neuron' has no quiz");
  expect(found).toContain("the unit 'loss' has no quiz");
  expect(found.join()).not.toContain('no item is of the kind');
  expect(checkQuizzes([quiz([doubling], 'final')]).join()).toContain("no item is of the kind 'choice'");
});

test('a translation is looked at once for all numbers, but again for other words', () => {
  const texts = textsOfItem(doubling);
  expect(texts).toEqual([
    { en: 'What is twice $#$?', zh: '$#$ 的两倍是多少？' },
    { en: 'It is $#$.', zh: '是 $#$。' },
  ]);
  const other = drawing((n) => (n % 2 ? { explanation: said('It is odd.', '是奇数。') } : {}));
  expect(textsOfItem(other)).toEqual([...texts, { en: 'It is odd.', zh: '是奇数。' }]);
});
