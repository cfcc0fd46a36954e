import { expect, test } from 'vitest';
import { placed } from '#components/map/place.ts';
import { crossings, type MapNode, rowsOf } from '#components/map/rows.ts';
import { type Shape, sizes } from '#components/map/sizes.ts';
import { units } from '#exercises/catalog.ts';
import { concepts } from '#exercises/concepts.ts';

const nodes: MapNode[] = concepts.map(({ id, unit, needs }) => ({ id, band: unit, needs }));
const shapes: readonly Shape[] = ['wide', 'tall'];

for (const shape of shapes) {
  const size = sizes[shape];
  const { places, bands, lines, width, height } = placed(nodes, shape);
  const boxes = [...places].map(([id, { x, top }]) => ({ id, left: x - size.node / 2, right: x + size.node / 2, top }));

  test(`every concept has a box of its own inside its unit's band (${shape})`, () => {
    expect(boxes.map(({ id }) => id).sort()).toEqual(nodes.map(({ id }) => id).sort());
    for (const { id, left, right, top } of boxes) {
      const band = bands.find((each) => each.band === nodes.find((node) => node.id === id)?.band);
      expect([id, left >= 0 && right <= width]).toEqual([id, true]);
      expect(top).toBeGreaterThanOrEqual((band?.top ?? Number.NaN) + size.head);
      expect(top + size.height).toBeLessThanOrEqual((band?.top ?? 0) + (band?.height ?? 0));
      const over = boxes.filter((other) => other.top === top && other.left < right && left < other.right);
      expect(over.map((other) => other.id)).toEqual([id]);
    }
  });

  test(`bands follow each other as the units do and fill the drawing (${shape})`, () => {
    expect(bands.map(({ band }) => band)).toEqual(units.map(({ slug }) => slug));
    expect(bands.at(-1)).toMatchObject({ top: height - (bands.at(-1)?.height ?? 0) });
    for (const [i, { top }] of bands.entries()) {
      const above = bands[i - 1];
      expect(top).toBeCloseTo(above ? above.top + above.height : 0);
    }
  });

  test(`lines lead down from what is needed, and pass no box on their way (${shape})`, () => {
    expect(lines.length).toBe(nodes.flatMap(({ needs }) => needs).length);
    for (const { from, to, path } of lines) {
      const [a, b] = [places.get(from), places.get(to)];
      expect(path.startsWith(`M${Math.round((a?.x ?? 0) * 10) / 10} `)).toBe(true);
      expect(b?.top).toBeGreaterThan(a?.top ?? Number.POSITIVE_INFINITY);
      // Where a line goes straight down beside a row, it keeps clear of the row's boxes.
      for (const [, x, top] of path.matchAll(/ ([\d.]+) ([\d.]+) V/g)) {
        const hit = boxes.filter(
          (box) => Math.abs(box.top - Number(top)) < 1 && box.left < Number(x) && Number(x) < box.right,
        );
        expect([from, to, hit.map(({ id }) => id)]).toEqual([from, to, []]);
      }
    }
  });

  test(`few lines cross (${shape})`, () => {
    const { rows, links } = rowsOf(nodes, size.perRow);
    expect(crossings(rows, links)).toBeLessThanOrEqual(6);
  });
}

test('lines that cross for no reason are uncrossed', () => {
  const crossed: MapNode[] = [
    { id: 'a', band: 'one', needs: [] },
    { id: 'b', band: 'one', needs: [] },
    { id: 'of-b', band: 'two', needs: ['b'] },
    { id: 'of-a', band: 'two', needs: ['a'] },
  ];
  const { rows, links } = rowsOf(crossed, 4);
  expect(crossings(rows, links)).toBe(0);
});
