/** `wide` keeps the bands' names beside them, `tall` above: it fits a phone. */
export type Shape = 'wide' | 'tall';

/** Lengths in pixels at the shape's own width; across, the drawing stretches with the page. */
export const sizes = {
  wide: { width: 730, node: 176, lane: 8, gap: 14, height: 60, between: 32, head: 0, pad: 16, least: 124, perRow: 3 },
  tall: { width: 356, node: 142, lane: 4, gap: 7, height: 62, between: 30, head: 54, pad: 14, least: 0, perRow: 2 },
} as const;
