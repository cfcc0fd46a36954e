/**
 * The mark: ∂, the sign that every exercise here is about, whose end is a node of the graph that gradients flow back to. Drawn in a square of
 * 32, with strokes of 3.2; it can be told from others at 16 pixels.
 */
export const mark = {
  bowl: { cx: 14.4, cy: 19.6, r: 6.9 },
  stem: 'M21.3 19.6C21.3 10.4 18.4 5.6 11.2 6.7',
  node: { cx: 10.2, cy: 7.1, r: 3.4 },
} as const;

/** Where no style sheet reaches: in files, and in pictures for other sites. */
export const markColors = { tile: '#1f5fbf', line: '#ffffff', node: '#ffb066' } as const;

const attributes = (values: Readonly<Record<string, number>>) =>
  Object.entries(values)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ');

/**
 * The mark as a file. @param corner radius of the tile, out of 32
 * @param scale of the drawing within the tile: systems cut app icons to a shape of their own, of which a middle circle of 80 % is safe
 */
export function markSvg({ corner = 8, scale = 1 } = {}): string {
  const { tile, line, node } = markColors;
  const place = scale === 1 ? '' : ` transform="translate(${16 - 16 * scale} ${16 - 16 * scale}) scale(${scale})"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="${corner}" fill="${tile}"/><g${place}><g fill="none" stroke="${line}" stroke-width="3.2" stroke-linecap="round"><circle ${attributes(mark.bowl)}/><path d="${mark.stem}"/></g><circle ${attributes(mark.node)} fill="${node}"/></g></svg>\n`;
}
