import { type Item, type MapNode, type Row, type Rows, rowsOf } from '#components/map/rows.ts';

/** `wide` keeps the bands' names beside them, `tall` above: it fits a phone. */
export type Shape = 'wide' | 'tall';

/** Lengths in pixels at the shape's own width; across, the drawing stretches with the page. */
export const sizes = {
  wide: { width: 730, node: 176, lane: 8, gap: 14, height: 60, between: 32, head: 0, pad: 16, least: 124, perRow: 3 },
  tall: { width: 356, node: 142, lane: 4, gap: 7, height: 62, between: 30, head: 54, pad: 14, least: 0, perRow: 2 },
} as const;

export interface Band {
  readonly band: string;
  readonly top: number;
  readonly height: number;
}

export interface Line {
  readonly from: string;
  readonly to: string;
  /** The `d` of a path. */
  readonly path: string;
}

export interface Placed {
  readonly width: number;
  readonly height: number;
  readonly bands: readonly Band[];
  /** Centre across, upper edge down. */
  readonly places: ReadonlyMap<string, { readonly x: number; readonly top: number }>;
  /** One for each need. */
  readonly lines: readonly Line[];
}

/** Where everything is drawn: bands from top to bottom, each node below what it needs, lines past nodes and never through them. */
export function placed(nodes: readonly MapNode[], shape: Shape): Placed {
  const size = sizes[shape];
  const { rows, links } = rowsOf(nodes, size.perRow);
  const across = acrossOf({ rows, links }, shape);
  const { tops, bands, height } = downOf(rows, shape);
  const rowOf = new Map(rows.flatMap(({ items }, row) => items.map(({ key }) => [key, row] as const)));
  const xOf = (key: string) => across.get(key) ?? 0;
  const topOf = (key: string) => tops[rowOf.get(key) ?? 0] ?? 0;
  const places = rows.flatMap(({ items }) =>
    items.filter(({ lane }) => !lane).map(({ key }) => [key, { x: xOf(key), top: topOf(key) }] as const),
  );
  const stops = (from: string, to: string): Stop[] => {
    const keys = [from];
    for (let row = (rowOf.get(from) ?? 0) + 1; row < (rowOf.get(to) ?? 0); row += 1) keys.push(`${from}@${row}`);
    return [...keys, to].map((key) => ({ x: xOf(key), top: topOf(key), bottom: topOf(key) + size.height }));
  };
  const lines = nodes.flatMap(({ id, needs }) =>
    needs.map((from) => ({ from, to: id, path: pathOf(stops(from, id)) })),
  );
  return { width: size.width, height, bands, places: new Map(places), lines };
}

function downOf(rows: readonly Row[], shape: Shape): { tops: number[]; bands: Band[]; height: number } {
  const { height, between, head, pad, least } = sizes[shape];
  const tops: number[] = [];
  const bands: Band[] = [];
  let y = 0;
  for (const [i, { band }] of rows.entries()) {
    const first = rows[i - 1]?.band !== band;
    if (first) bands.push({ band, top: y, height: 0 });
    y += first ? pad + head : between;
    tops.push(y);
    y += height;
    if (rows[i + 1]?.band === band) continue;
    const last = bands.at(-1);
    if (!last) continue;
    y = Math.max(y + pad, last.top + least);
    bands[bands.length - 1] = { ...last, height: y - last.top };
  }
  return { tops, bands, height: y };
}

const rounds = 40;

/** Each item as near as can be to the middle of what it is joined to, in its row's order and with the gaps kept. */
function acrossOf({ rows, links }: Rows, shape: Shape): Map<string, number> {
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

interface Stop {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Down from the first stop's lower edge to the last one's upper edge, straight past the stops between. */
function pathOf(stops: readonly Stop[]): string {
  const parts = stops.map(({ x, top, bottom }, i) => {
    const before = stops[i - 1];
    if (!before) return `M${round(x)} ${round(bottom)}`;
    const middle = round((before.bottom + top) / 2);
    const curve = `C${round(before.x)} ${middle} ${round(x)} ${middle} ${round(x)} ${round(top)}`;
    return i === stops.length - 1 ? curve : `${curve} V${round(bottom)}`;
  });
  return parts.join(' ');
}
