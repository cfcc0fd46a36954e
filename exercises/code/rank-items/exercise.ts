import { clickProbability, drawWeights, scoreOf, type Weights, weightOf } from '#exercises/clicks.ts';
import { defineExercise } from '#exercises/define.ts';
import { drawUntil } from '#exercises/network.ts';
import type { Plain } from '#grader/plain.ts';
import type { Random } from '#grader/random.ts';

type Item = { readonly id: string; readonly active: readonly string[] };
type Input = [items: readonly Item[], weights: Weights, bias: number];
type Order = (a: Scored, b: Scored) => number;

interface Scored extends Item {
  readonly p: number;
}

/** Code points, one after the other: what Python compares texts by. JavaScript's `<` differs beyond U+FFFF. */
function byCodePoint(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const difference = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

const falling: Order = (a, b) => b.p - a.p;
const byId: Order = (a, b) => byCodePoint(a.id, b.id);

const scored = (...[items, weights, bias]: Input): Scored[] =>
  items.map((item) => ({ ...item, p: clickProbability(item.active, weights, bias) }));

/** The ids in the order of the first comparison that tells two items apart; items that none tells apart stay as they came. */
const sortedBy =
  (...orders: readonly Order[]) =>
  (...input: Input): string[] =>
    scored(...input)
      .sort((a, b) => orders.map((order) => order(a, b)).find((difference) => difference !== 0) ?? 0)
      .map(({ id }) => id);

const reference = sortedBy(falling, byId);

/** The order when a name without a weight counts as 1. */
function unknownCountsOne(...[items, known, bias]: Input): string[] {
  const all = items.flatMap(({ active }) => active);
  const filled = all.map((name) => [name, Object.hasOwn(known, name) ? weightOf(known, name) : 1] as const);
  return reference(items, Object.fromEntries(filled), bias);
}

/** An item's place is how many come before it. The score decides as the probability does, since σ only rises. */
function byCounting(...[items, weights, bias]: Input): string[] {
  const known = items.map(({ id, active }) => ({ id, z: scoreOf([...active].reverse(), weights, bias) }));
  const ranked: string[] = new Array(items.length).fill('');
  for (const { id, z } of known) {
    const before = known.filter((other) => other.z > z || (other.z === z && byCodePoint(other.id, id) < 0));
    ranked[before.length] = id;
  }
  return ranked;
}

/** Takes the best of those that are left, again and again, by their odds. */
function bySelection(...[items, weights, bias]: Input): string[] {
  const left = items.map(({ id, active }) => ({ id, odds: 2 ** (8 * scoreOf(active, weights, bias)) }));
  const ranked: string[] = [];
  while (left.length > 0) {
    let best = 0;
    left.forEach((each, i) => {
      const first = left[best];
      if (!first) return;
      if (each.odds > first.odds || (each.odds === first.odds && byCodePoint(each.id, first.id) < 0)) best = i;
    });
    ranked.push(...left.splice(best, 1).map(({ id }) => id));
  }
  return ranked;
}

/** Eighths add up without rounding, so a tie is a tie in whatever order one adds. */
const eighths = (random: Random) => random.away(2, 14.999);
const toEighths = (value: number) => Math.trunc(value) / 8;

/** Ids no comparison but that of code points puts in order; all below U+D800 or above U+FFFF, so that `<` does it in both languages. */
const manyIds = [
  ...['Zebra', 'apple', 'Apple', 'zebra', 'aurora', 'Aurora', 'film-10', 'film-9', 'éclair', 'Ökonom', 'мир', 'Мир'],
  ...['电影', '月亮', 'いぬ', '🎬', '🚀', '🎬2'],
] as const;

const numbered = (random: Random) => random.shuffle(Array.from({ length: 90 }, (_, i) => `film-${i + 10}`)).slice(0, 8);

interface Wanted {
  readonly ids: (random: Random) => readonly string[];
  /** Whether items share their scores. */
  readonly ties: boolean;
}

function draw(random: Random, { ids, ties }: Wanted): Input {
  return drawUntil(
    (): Input => {
      const { names, weights, unknown } = drawWeights(random, 5, (r) => toEighths(eighths(r)));
      const sets = Array.from({ length: ties ? 3 : 8 }, () => {
        const some = random.shuffle(names).slice(0, random.int(1, 4));
        return random.int(0, 3) === 0 ? [...some, unknown[0] ?? ''] : some;
      });
      const items = ids(random).map((id, i) => ({ id, active: random.shuffle(sets[i % sets.length] ?? []) }));
      return [random.shuffle(items), weights, toEighths(eighths(random))];
    },
    (input) => {
      const [items, weights, bias] = input;
      const scores = items.map(({ active }) => scoreOf(active, weights, bias));
      const different = new Set(scores).size;
      const careless = ties ? sortedBy(falling) : unknownCountsOne;
      const wanted = different === (ties ? 3 : 8) && careless(...input).join() !== reference(...input).join();
      return wanted && scores.every((z) => Math.abs(z) < 6);
    },
  );
}

const weights = { evening: 0.5, 'sci-fi': 1.5, 'seen-before': -2, comedy: 0.75 };

export default defineExercise<Input, readonly string[]>({
  slug: 'rank-items',
  title: { en: 'Rank the items', zh: '给物品排序' },
  summary: {
    en: 'Put what a person is likeliest to click at the top of the page.',
    zh: '把用户最可能点击的放在页面最上面。',
  },
  concepts: ['ranking'],
  entry: { python: 'rank_items', typescript: 'rankItems' },
  parameters: ['items', 'weights', 'bias'],
  meanings: {
    items: {
      en: 'What can be shown: each item has an id and the names of its active features.',
      zh: '候选条目，每个条目有 id 和当前激活的特征名。',
    },
  },
  rubric: [
    { id: 'order', points: 4, title: { en: 'Every probability is different', zh: '概率各不相同' } },
    { id: 'ties', points: 4, title: { en: 'Some probabilities are equal', zh: '有的概率相等' } },
    { id: 'ids', points: 2, title: { en: 'Ties between ids of all kinds', zh: '并列的 id 五花八门' } },
  ],
  visible: [
    {
      criterion: 'order',
      input: [
        [
          { id: 'film-2', active: ['seen-before'] },
          { id: 'film-7', active: ['sci-fi', 'evening'] },
          { id: 'film-9', active: ['sci-fi'] },
        ],
        { ...weights },
        -1,
      ],
    },
    {
      criterion: 'ties',
      input: [
        [
          { id: 'film-5', active: ['comedy', 'evening'] },
          { id: 'film-8', active: ['sci-fi'] },
          { id: 'film-3', active: ['evening', 'comedy'] },
          { id: 'film-4', active: ['new-film', 'sci-fi'] },
        ],
        { ...weights },
        -1,
      ],
    },
    {
      criterion: 'ids',
      input: [
        [
          { id: 'apple', active: ['comedy'] },
          { id: '电影', active: ['comedy'] },
          { id: 'Zebra', active: ['comedy'] },
          { id: 'éclair', active: ['comedy'] },
        ],
        { ...weights },
        0.25,
      ],
    },
  ],
  hidden: [
    { criterion: 'order', count: 3, generate: (random) => draw(random, { ids: numbered, ties: false }) },
    { criterion: 'ties', count: 3, generate: (random) => draw(random, { ids: numbered, ties: true }) },
    {
      criterion: 'ids',
      count: 2,
      generate: (random) => draw(random, { ids: (r) => r.shuffle(manyIds).slice(0, 9), ties: true }),
    },
  ],
  reference,
  proofs: { autograd: byCounting, differences: bySelection },
  mutants: {
    'rank-ascending': sortedBy((a, b) => a.p - b.p, byId),
    'ties-ignored': sortedBy(falling),
    'ties-reversed': sortedBy(falling, (a, b) => byId(b, a)),
    'sorts-by-id-only': sortedBy(byId),
    'ranks-by-count': sortedBy((a, b) => b.active.length - a.active.length, byId),
    'unknown-name-counts-one': unknownCountsOne,
    'ids-without-case': sortedBy(falling, (a, b) => byCodePoint(a.id.toLowerCase(), b.id.toLowerCase())),
    'returns-items-not-ids': (...input): Plain => {
      const [items] = input;
      return reference(...input).map((id) => structuredClone(items.find((item) => item.id === id)) ?? null);
    },
    'returns-probabilities': (...input) =>
      scored(...input)
        .sort(falling)
        .map(({ p }) => p),
  },
});
