import { acrossOf } from '#components/map/across.ts';
import { type MapNode, type Row, rowsOf } from '#components/map/rows.ts';
import { type Shape, sizes } from '#components/map/sizes.ts';

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
