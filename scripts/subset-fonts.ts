/**
 * @file `npx tsx scripts/subset-fonts.ts`: writes app/fonts/geist-*.woff2 anew, from the package that has all of Geist. Pages need Latin, Greek,
 * mathematics and, in code, lines of boxes, in three weights: less than half of what the whole font weighs.
 */
import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

/** Blocks of Unicode, first and last character. */
const letters = [
  [0x20, 0x7e],
  [0xa0, 0x17f], // Latin with its accents
  [0x370, 0x3ff], // Greek
  [0x2010, 0x203a], // dashes, quotes
  [0x2070, 0x209c], // superscripts, subscripts
  [0x20ac, 0x20ac], // €
  [0x2100, 0x214f], // ℒ, ™
  [0x2190, 0x22ff], // arrows, mathematics
  [0x2300, 0x23ff], // ⌘, ⌥
  [0x25a0, 0x25ff], // shapes
  [0x2700, 0x27bf], // ✓, ✗
] as const;
const boxes = [[0x2500, 0x259f]] as const;

const textOf = (blocks: readonly (readonly [number, number])[]) =>
  blocks.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, place) => first + place));

const fonts = [
  { from: 'geist-sans/Geist-Variable.ttf', to: 'geist-sans.woff2', blocks: letters },
  { from: 'geist-mono/GeistMono-Variable.ttf', to: 'geist-mono.woff2', blocks: [...letters, ...boxes] },
];

for (const { from, to, blocks } of fonts) {
  const whole = await readFile(`node_modules/geist/dist/fonts/${from}`);
  const text = String.fromCodePoint(...textOf(blocks));
  const font = await subsetFont(whole, text, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 700 } },
  });
  await writeFile(`app/fonts/${to}`, font);
  process.stdout.write(`${to}: ${(font.length / 1024).toFixed(1)} KB\n`);
}
