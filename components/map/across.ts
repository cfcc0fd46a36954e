import type { Item, Row, Rows } from '#components/map/rows.ts';
import { type Shape, sizes } from '#components/map/sizes.ts';

const rounds = 40;

/** Each item as near as can be to the middle of what it is joined to, in its row's order and with the gaps kept. */
export function acrossOf({ rows, links }: Rows, shape: Shape): Map<string, number> {
  const { width } = sizes[shape];
  const across = new Map<string, number>();
  for (const { items } of rows) {
    for (const [i, { key }] of items.entries()) across.set(key, (width * (i + 0.5)) / items.length);
  }
  const joined = new Map<string, string[]>();
  for (const { from, to } of links) {
    joined.set(from, [...(joined.get(from) ?? []), to]);
    joined.set(to, [...(joined.get(to) ?? []), from]);
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const { items } of round % 2 === 0 ? rows : rows.toReversed()) {
      const wanted = items.map(({ key }) => {
        const others = joined.get(key) ?? [];
        const mean = others.reduce((sum, other) => sum + (across.get(other) ?? 0), 0) / others.length;
        return others.length > 0 ? mean : (across.get(key) ?? 0);
      });
      for (const [i, x] of apart(items, wanted, shape).entries()) across.set(items[i]?.key ?? '', x);
    }
  }
  for (let round = 0; round < 3; round += 1) straighten(rows, across, shape);
  return centred(rows, across, shape);
}

/** Moves all by the same, so that as much room is left on either side. */
function centred(rows: readonly Row[], across: ReadonlyMap<string, number>, shape: Shape): Map<string, number> {
  const items = rows.flatMap(({ items }) => items);
  const left = Math.min(...items.map((item) => (across.get(item.key) ?? 0) - halfOf(item, shape)));
  const right = Math.max(...items.map((item) => (across.get(item.key) ?? 0) + halfOf(item, shape)));
  const shift = (sizes[shape].width - left - right) / 2;
  return new Map([...across].map(([key, x]) => [key, x + shift]));
}

/** Lines that go past several rows run straight down as far as the boxes and lines beside them let them. */
function straighten(rows: readonly Row[], across: Map<string, number>, shape: Shape): void {
  const nodes = new Set(rows.flatMap(({ items }) => items.flatMap(({ lane, node }) => (lane ? node : []))));
  for (const node of nodes) {
    let run: { keys: string[]; low: number; high: number } = { keys: [], low: 0, high: sizes[shape].width };
    const settle = () => {
      const mean = run.keys.reduce((sum, key) => sum + (across.get(key) ?? 0), 0) / run.keys.length;
      for (const key of run.keys) across.set(key, Math.min(run.high, Math.max(run.low, mean)));
    };
    for (const { items } of rows) {
      const i = items.findIndex((item) => item.lane && item.node === node);
      const item = items[i];
      if (!item) continue;
      const [low, high] = roomFor(items, i, across, shape);
      if (Math.max(run.low, low) > Math.min(run.high, high)) {
        settle();
        run = { keys: [], low, high };
      }
      run = { keys: [...run.keys, item.key], low: Math.max(run.low, low), high: Math.min(run.high, high) };
    }
    settle();
  }
}

/** From where to where an item can be moved between its neighbours. */
function roomFor(
  items: readonly Item[],
  i: number,
  across: ReadonlyMap<string, number>,
  shape: Shape,
): readonly [number, number] {
  const { width } = sizes[shape];
  const [before, item, after] = [items[i - 1], items[i], items[i + 1]];
  const at = (other: Item) => across.get(other.key) ?? 0;
  if (!item) return [0, width];
  return [
    before ? at(before) + distance(before, item, shape) : halfOf(item, shape),
    after ? at(after) - distance(item, after, shape) : width - halfOf(item, shape),
  ];
}

const halfOf = ({ lane }: Item, shape: Shape) => (lane ? sizes[shape].lane : sizes[shape].node) / 2;

const distance = (one: Item, other: Item, shape: Shape) => halfOf(one, shape) + halfOf(other, shape) + sizes[shape].gap;

/** Moves places apart until everything fits: the mean of pushing to the right and of pushing to the left. */
function apart(items: readonly Item[], wanted: readonly number[], shape: Shape): number[] {
  const right = pushed(items, wanted, shape, 1);
  const left = pushed(items, wanted, shape, -1);
  const mean = right.map((x, i) => (x + (left[i] ?? x)) / 2);
  return pushed(items, pushed(items, mean, shape, 1), shape, -1);
}

/** Each place at least as far along as its neighbour needs, from the left edge on or from the right one. */
function pushed(items: readonly Item[], wanted: readonly number[], shape: Shape, towards: 1 | -1): number[] {
  const { width } = sizes[shape];
  const found = [...wanted];
  for (let step = 0; step < items.length; step += 1) {
    const i = towards > 0 ? step : items.length - 1 - step;
    const [item, beside] = [items[i], items[i - towards]];
    if (!item) continue;
    const edge = towards > 0 ? halfOf(item, shape) : width - halfOf(item, shape);
    const bound = beside ? (found[i - towards] ?? 0) + towards * distance(item, beside, shape) : edge;
    found[i] = towards > 0 ? Math.max(found[i] ?? 0, bound) : Math.min(found[i] ?? 0, bound);
  }
  return found;
}
