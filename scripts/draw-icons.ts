/**
 * @file `npx tsx scripts/draw-icons.ts`: writes the icons in public/ anew, from the mark in lib/mark.ts. PNG are drawn by Chromium, for systems
 * that take no SVG.
 */
import { writeFile } from 'node:fs/promises';
import { markSvg } from '#lib/mark.ts';
import { launch } from '#tests/e2e/browser.ts';

const files = [
  { name: 'apple-touch-icon.png', size: 180, svg: markSvg({ corner: 0, scale: 0.82 }) },
  { name: 'icon-192.png', size: 192, svg: markSvg() },
  { name: 'icon-512.png', size: 512, svg: markSvg() },
  { name: 'icon-maskable-512.png', size: 512, svg: markSvg({ corner: 0, scale: 0.72 }) },
];

/** A PNG in the frame that browsers expect of /favicon.ico: a directory of one picture. */
function icoOf(png: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2); // an icon
  head.writeUInt16LE(1, 4); // of one picture
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10); // planes
  head.writeUInt16LE(32, 12); // bits a pixel
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}

const browser = await launch();
const page = await browser.newPage();

async function drawn(svg: string, size: number): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`);
  return page.screenshot({ omitBackground: true });
}

await writeFile('public/icon.svg', markSvg());
await writeFile('public/favicon.ico', icoOf(await drawn(markSvg(), 32), 32));
for (const { name, size, svg } of files) await writeFile(`public/${name}`, await drawn(svg, size));
await browser.close();
