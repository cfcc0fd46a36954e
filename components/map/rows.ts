/** What the map draws: a node of a band, with the nodes it needs. */
export interface MapNode {
  readonly id: string;
  /** Slug of its unit. */
  readonly band: string;
  readonly needs: readonly string[];
}

/** A node, or the place in a row where the line of a node passes on its way down. */
export interface Item {
  readonly key: string;
  readonly node: string;
  readonly lane: boolean;
}

export interface Row {
  readonly band: string;
  readonly items: readonly Item[];
}

export interface Rows {
  readonly rows: readonly Row[];
  /** Keys of items in neighbouring rows that a line joins. */
  readonly links: readonly { readonly from: string; readonly to: string }[];
}

const laneKey = (node: string, row: number) => `${node}@${row}`;

/** Each band cut into rows, so that whatever a node needs stands in a row above it. */
function rowsOfNodes(nodes: readonly MapNode[], perRow: number): { band: string; ids: string[] }[] {
  const rows: { band: string; ids: string[] }[] = [];
  const rowOf = new Map<string, number>();
  for (const { id, band, needs } of nodes) {
    const start = rows.findIndex((row) => row.band === band);
    const above = Math.max(-1, ...needs.map((need) => rowOf.get(need) ?? -1));
    let row = Math.max(above + 1, start < 0 ? rows.length : start);
    while ((rows[row]?.ids.length ?? 0) >= perRow) row += 1;
    rows[row] ??= { band, ids: [] };
    rows[row]?.ids.push(id);
    rowOf.set(id, row);
  }
  return rows;
}

/** The rows with a lane for every line that goes past them; all lines of a node share one. */
export function rowsOf(nodes: readonly MapNode[], perRow: number): Rows {
  const rows = rowsOfNodes(nodes, perRow);
  const rowOf = new Map(rows.flatMap(({ ids }, row) => ids.map((id) => [id, row] as const)));
  const links = new Map<string, { from: string; to: string }>();
  const lanes = rows.map((): Item[] => []);
  for (const { id, needs } of nodes) {
    for (const need of needs) {
      const [top, bottom] = [rowOf.get(need) ?? 0, rowOf.get(id) ?? 0];
      let from = need;
      for (let row = top + 1; row <= bottom; row += 1) {
        const to = row === bottom ? id : laneKey(need, row);
        const known = links.has(`${from} ${to}`);
        links.set(`${from} ${to}`, { from, to });
        if (row < bottom && !known) lanes[row]?.push({ key: to, node: need, lane: true });
        from = to;
      }
    }
  }
  const unordered = rows.map(({ band, ids }, row) => ({
    band,
    items: [...ids.map((id) => ({ key: id, node: id, lane: false })), ...(lanes[row] ?? [])],
  }));
  return { rows: untangled(unordered, [...links.values()]), links: [...links.values()] };
}

type Links = Rows['links'];

/** How often lines cross between rows. */
export function crossings(rows: readonly Row[], links: Links): number {
  const places = new Map(
    rows.flatMap(({ items }, row) => items.map(({ key }, place) => [key, { row, place }] as const)),
  );
  const between: [above: number, below: number][][] = rows.map(() => []);
  for (const { from, to } of links) {
    const [above, below] = [places.get(from), places.get(to)];
    if (above && below) between[above.row]?.push([above.place, below.place]);
  }
  const crossed = (pairs: [number, number][]) =>
    pairs.flatMap((a, i) => pairs.slice(i + 1).filter((b) => (a[0] - b[0]) * (a[1] - b[1]) < 0)).length;
  return between.reduce((sum, pairs) => sum + crossed(pairs), 0);
}

const sweeps = 8;

/** The items of each row in an order in which few lines cross: each near the middle of what it is joined to, then swaps. */
function untangled(rows: readonly Row[], links: Links): Row[] {
  let best = rows.map((row) => row);
  let current = best;
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    current = swapped(sweep % 2 === 0 ? swept(current, links, 1) : swept(current, links, -1), links);
    if (crossings(current, links) < crossings(best, links)) best = current;
  }
  return best;
}

function swept(rows: readonly Row[], links: Links, step: 1 | -1): Row[] {
  const found = [...rows];
  for (let i = step > 0 ? 1 : rows.length - 2; i >= 0 && i < rows.length; i += step) {
    const [row, beside] = [found[i], found[i - step]];
    if (!row || !beside) continue;
    const share = (place: number, of: number) => (place + 0.5) / of;
    const middle = ({ key }: Item, own: number) => {
      const joined = links.flatMap(({ from, to }) => (to === key ? from : from === key ? to : []));
      const places = joined
        .map((other) => beside.items.findIndex((item) => item.key === other))
        .filter((at) => at >= 0);
      const mean = places.reduce((sum, at) => sum + share(at, beside.items.length), 0) / places.length;
      return places.length > 0 ? mean : share(own, row.items.length);
    };
    const ranked = row.items.map((item, own) => ({ item, at: middle(item, own) }));
    found[i] = { ...row, items: ranked.toSorted((a, b) => a.at - b.at).map(({ item }) => item) };
  }
  return found;
}

/** Swaps neighbours within a row as long as that uncrosses lines. */
function swapped(rows: readonly Row[], links: Links): Row[] {
  let found = [...rows];
  let count = crossings(found, links);
  for (let row = 0; row < found.length; row += 1) {
    for (let i = 0; i + 1 < (found[row]?.items.length ?? 0); i += 1) {
      const trial = found.map((each, at) => (at === row ? { ...each, items: exchanged(each.items, i) } : each));
      const fewer = crossings(trial, links);
      if (fewer < count) [found, count] = [trial, fewer];
    }
  }
  return found;
}

function exchanged(items: readonly Item[], i: number): Item[] {
  const [one, other] = [items[i], items[i + 1]];
  return one && other ? items.with(i, other).with(i + 1, one) : [...items];
}
