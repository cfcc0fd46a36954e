import type { GraphView } from '#grader/graph-view.ts';

/** Centre of a quantity; a parameter is drawn smaller and may sit on the line of the connection it weighs. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly small: boolean;
}

export interface Layout {
  readonly width: number;
  readonly places: ReadonlyMap<string, Place>;
}

/** `wide` goes from left to right, `tall` from top to bottom: it fits a phone. */
export type Shape = 'wide' | 'tall';

const boxSize = { width: 76, height: 36 } as const;
const smallSize = { width: 74, height: 20 } as const;
/** A line below a box: its gradient, or the learner's number. */
export const stripHeight = 16;

export const sizeOf = ({ small }: Place) => (small ? smallSize : boxSize);

type Points = Readonly<Record<string, readonly [x: number, y: number]>>;

/** The 2-2-1 network of the course, in both shapes; the loss is there where the exercise has one. */
const network: Readonly<Record<Shape, { readonly quantities: Points; readonly parameters: Points }>> = {
  wide: {
    quantities: {
      ...{ x1: [40, 76], x2: [40, 226], z_h1: [230, 76], h1: [330, 76], z_h2: [230, 226], h2: [330, 226] },
      ...{ z_o1: [492, 151], o1: [594, 151], L: [696, 151], y: [696, 68] },
    },
    parameters: {
      ...{ w1: [133, 76], w2: [159, 132], w3: [159, 170], w4: [133, 226], w5: [410, 113], w6: [410, 189] },
      ...{ b1: [230, 14], b2: [236, 167], b3: [492, 88] },
    },
  },
  tall: {
    quantities: {
      ...{ x1: [60, 20], x2: [300, 20], z_h1: [60, 160], h1: [60, 252], z_h2: [300, 160], h2: [300, 252] },
      ...{ z_o1: [80, 408], o1: [192, 408], L: [304, 408], y: [304, 344] },
    },
    parameters: {
      ...{ w1: [60, 78], w2: [142, 113], w3: [218, 113], w4: [300, 78], w5: [71, 342], w6: [173, 342] },
      ...{ b1: [140, 176], b2: [220, 176], b3: [80, 480] },
    },
  },
};

function placesOf(shape: Shape, named: ReadonlySet<string>): Map<string, Place> | null {
  const { quantities, parameters } = network[shape];
  const placed = (points: Points, small: boolean) =>
    Object.entries(points).map(([name, [x, y]]): [string, Place] => [name, { x, y, small }]);
  const both = [...placed(quantities, false), ...placed(parameters, true)].filter(([name]) => named.has(name));
  return both.length === named.size && named.has('z_o1') ? new Map(both) : null;
}

/** Any other graph: each quantity one layer after the latest it is made of. */
function layered(shape: Shape, { links }: GraphView, names: readonly string[]): Map<string, Place> {
  const layers = new Map<string, number>();
  for (const name of names) {
    const before = links.filter(({ of }) => of === name).map(({ by }) => layers.get(by) ?? 0);
    layers.set(name, before.length > 0 ? Math.max(...before) + 1 : 0);
  }
  const seen = new Map<number, number>();
  return new Map(
    names.map((name) => {
      const layer = layers.get(name) ?? 0;
      const row = seen.get(layer) ?? 0;
      seen.set(layer, row + 1);
      const [x, y] = shape === 'wide' ? [layer * 124, row * 100] : [row * 92, layer * 100];
      return [name, { x: x + 44, y: y + 32, small: false }];
    }),
  );
}

/** Where the named quantities are drawn. */
export function layoutOf(view: GraphView, shape: Shape): Layout {
  const names = view.nodes.flatMap(({ name }) => name ?? []);
  const places = placesOf(shape, new Set(names)) ?? layered(shape, view, names);
  const all = [...places.values()];
  const right = Math.max(...all.map((place) => place.x + sizeOf(place).width / 2));
  return { width: right + 4, places };
}

export type Point = readonly [x: number, y: number];

/** A place with as much below it as its strips need. */
export interface Box extends Place {
  readonly strips: number;
}

/** Where the straight line from a box's centre to a point leaves the box. */
export function borderPoint(box: Box, to: Point): Point {
  const { width, height } = sizeOf(box);
  const [dx, dy] = [to[0] - box.x, to[1] - box.y];
  const room = dy > 0 ? height / 2 + box.strips * stripHeight : height / 2;
  const t = Math.min(1, width / 2 / Math.abs(dx || 1e-9), room / Math.abs(dy || 1e-9));
  return [box.x + dx * t, box.y + dy * t];
}

/** How high a drawing has to be for its boxes. */
export const heightFor = (boxes: Iterable<Box>): number =>
  Math.max(...[...boxes].map((box) => box.y + sizeOf(box).height / 2 + box.strips * stripHeight)) + 6;
