import { round } from '#components/figures/drawing.tsx';

/** A number at each place of a plane. */
export type Predict = (x: number, y: number) => number;

interface Scales {
  readonly px: (value: number) => number;
  readonly py: (value: number) => number;
}

type Point = readonly [x: number, y: number];

const levels = 10;

/** How sure a yes is, from 0 to 1, in few steps. */
const levelOf = (z: number) => Math.round(levels / (1 + Math.exp(-z))) / levels;

const between = (a: number, b: number) => (a + b) / 2;

const pairsOf = (steps: readonly number[]): [number, number][] =>
  steps.slice(1).map((to, i): [number, number] => [steps[i] ?? to, to]);

/** The cells between the steps by the level of their middles, each level one path; neighbours in a row are joined. */
export function cellsOf(steps: readonly number[], predict: Predict, { px, py }: Scales) {
  const paths = new Map<number, string>();
  for (const [low, high] of pairsOf(steps)) {
    const [top, height] = [round(py(high)), round(py(low) - py(high))];
    let begun = { level: -1, x: 0 };
    const close = (x: number) => {
      if (begun.level <= 0) return;
      const width = round(px(x) - px(begun.x));
      const cell = `M${round(px(begun.x))} ${top}h${width}v${height}h${-width}z`;
      paths.set(begun.level, (paths.get(begun.level) ?? '') + cell);
    };
    for (const [left, right] of pairsOf(steps)) {
      const level = levelOf(predict(between(left, right), between(low, high)));
      if (level === begun.level) continue;
      close(left);
      begun = { level, x: left };
    }
    close(steps.at(-1) ?? 0);
  }
  return [...paths].map(([level, d]) => ({ level, d }));
}

/** Where the field is 0, as pieces of a line, one or two for each cell that it crosses; for a path's `d`. */
export function boundaryOf(steps: readonly number[], predict: Predict, { px, py }: Scales): string {
  const values = steps.map((y) => steps.map((x) => predict(x, y)));
  const at = (row: number, column: number) => values[row]?.[column] ?? 0;
  const pieces: string[] = [];
  for (const [row, [low, high]] of pairsOf(steps).entries()) {
    for (const [column, [left, right]] of pairsOf(steps).entries()) {
      const corners = [
        [left, low, at(row, column)],
        [right, low, at(row, column + 1)],
        [right, high, at(row + 1, column + 1)],
        [left, high, at(row + 1, column)],
      ] as const;
      const crossings = corners.flatMap((corner, i): Point[] => {
        const [x, y, z] = corner;
        const [nextX, nextY, nextZ] = corners[(i + 1) % 4] ?? corner;
        if (z >= 0 === nextZ >= 0) return [];
        const share = z / (z - nextZ);
        return [[x + share * (nextX - x), y + share * (nextY - y)]];
      });
      const points = crossings.map(([x, y]) => `${round(px(x))} ${round(py(y))}`);
      for (let i = 0; i + 1 < points.length; i += 2) pieces.push(`M${points[i]}L${points[i + 1]}`);
    }
  }
  return pieces.join('');
}
