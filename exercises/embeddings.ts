import { factor } from '#exercises/network.ts';
import type { Random } from '#grader/random.ts';

/** The vector of each user or item, by id. */
export type Table = Readonly<Record<string, readonly number[]>>;

const userNames = ['ana', 'ben', 'chen', 'dora', 'emil', 'fatima', 'george', 'hana'] as const;
const itemNames = ['comet', 'desert', 'island', 'harbour', 'jungle', 'lantern', 'mirror', 'orchid'] as const;

function table(random: Random, names: readonly string[], rows: number, length: number): Table {
  const vector = () => Array.from({ length }, () => factor(random));
  return Object.fromEntries(
    random
      .shuffle(names)
      .slice(0, rows)
      .map((name) => [name, vector()]),
  );
}

/** Two or three users and items with vectors of these lengths, and one of each to look up, not always the first. */
export function drawTables(random: Random, userLength: number, itemLength: number) {
  const users = table(random, userNames, random.int(2, 3), userLength);
  const items = table(random, itemNames, random.int(2, 3), itemLength);
  const [user = ''] = random.shuffle(Object.keys(users));
  const [item = ''] = random.shuffle(Object.keys(items));
  return { user, item, users, items };
}

/** The vector of an id. @throws RangeError when the table has none: there is no answer then. */
export function lookUp(vectors: Table, id: string): readonly number[] {
  const vector = Object.hasOwn(vectors, id) ? vectors[id] : undefined;
  if (!vector) throw new RangeError(`No vector for ${id}`);
  return vector;
}
