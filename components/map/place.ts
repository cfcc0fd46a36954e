import { type Item, type MapNode, type Row, type Rows, rowsOf } from '#components/map/rows.ts';

/** `wide` keeps the bands' names beside them, `tall` above: it fits a phone. */
export type Shape = 'wide' | 'tall';

/** Lengths in pixels at the shape's own width; across, the drawing stretches with the page. */
export const sizes = {
  wide: { width: 700, node: 150, lane: 10, gap: 16, height: 54, between: 30, head: 0, pad: 16, perRow: 4 },
  tall: { width: 350, node: 132, lane: 6, gap: 9, height: 66, between: 30, head: 56, pad: 14, perRow: 2 },
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
  const { height, between, head, pad } = sizes[shape];
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
    y += pad;
    const last = bands.at(-1);
    if (last) bands[bands.length - 1] = { ...last, height: y - last.top };
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
  return across;
}

/** Moves places apart until everything fits: the mean of pushing to the right and of pushing to the left. */
function apart(items: readonly Item[], wanted: readonly number[], shape: Shape): number[] {
  const { width, node, lane, gap } = sizes[shape];
  const half = ({ lane: isLane }: Item) => (isLane ? lane : node) / 2;
  const room = (i: number, j: number) => {
    const [one, other] = [items[i], items[j]];
    return one && other ? half(one) + half(other) + gap : 0;
  };
  const right = [...wanted];
  const left = [...wanted];
  const last = items.length - 1;
  const edge = (i: number) => (items[i] ? half(items[i]) : 0);
  for (let i = 0; i <= last; i += 1) {
    right[i] = Math.max(right[i] ?? 0, i === 0 ? edge(0) : (right[i - 1] ?? 0) + room(i - 1, i));
    const j = last - i;
    left[j] = Math.min(left[j] ?? 0, i === 0 ? width - edge(j) : (left[j + 1] ?? 0) - room(j, j + 1));
  }
  const both = right.map((x, i) => (x + (left[i] ?? 0)) / 2);
  for (let i = 0; i <= last; i += 1)
    both[i] = Math.max(both[i] ?? 0, i === 0 ? edge(0) : (both[i - 1] ?? 0) + room(i - 1, i));
  for (let i = last; i >= 0; i -= 1)
    both[i] = Math.min(both[i] ?? 0, i === last ? width - edge(i) : (both[i + 1] ?? 0) - room(i, i + 1));
  return both;
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
