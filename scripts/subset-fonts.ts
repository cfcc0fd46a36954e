/**
 * @file `npx tsx scripts/subset-fonts.ts`: writes the fonts of the pages anew. What the interface and the content are written with is in
 * small files that come first; for whatever else people write there are larger ones, of which a browser asks for those it needs.
 *
 * - app/fonts: Geist, from the package that has all of it. The rest is Latin, Greek, mathematics and, in code, lines of boxes.
 * - components/fonts: Noto Sans SC in two weights (the rest is in slices, in a package of its own). Its source weighs too much to be a
 *   dependency: `npm install --no-save @expo-google-fonts/noto-sans-sc@0.4.3` before.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { unicodeRange } from '#scripts/unicode-range.ts';

type Blocks = readonly (readonly [first: number, last: number])[];

const letters: Blocks = [
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
];
const boxes: Blocks = [[0x2500, 0x259f]];
const chinese: Blocks = [
  [0x3000, 0x303f], // punctuation
  [0x4e00, 0x9fff],
  [0xff00, 0xffef], // full width
];

const sources = ['messages', 'exercises', 'app', 'components', 'lib', 'server']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`))
  .filter((file) => /\.(tsx?|json|md|css)$/.test(file) && !file.includes('/fonts/'));
/** As it stands there, or by its number as in `\u00a0`. */
const spelled = (text: string) =>
  text.replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
const written = new Set(sources.flatMap((file) => [...spelled(readFileSync(file, 'utf8'))]));

const charactersOf = (blocks: Blocks) =>
  blocks.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, place) => String.fromCodePoint(first + place)),
  );
/** Spaces that do not break, which Monaco writes, and what a browser puts before items of lists and what can be unfolded. */
const unwritten = '\u00a0•◦▪▸▾';
const isCommon = (character: string) => character <= '~' || unwritten.includes(character) || written.has(character);
const commonOf = (blocks: Blocks) => charactersOf(blocks).filter(isCommon);
const restOf = (blocks: Blocks) => charactersOf(blocks).filter((character) => !isCommon(character));

interface Face {
  readonly family: string;
  readonly from: string;
  readonly folder: string;
  readonly to: string;
  readonly weight: string;
  readonly characters: readonly string[];
  readonly variable: boolean;
}

/** @returns the rule for a style sheet in the same folder */
async function write({ family, from, folder, to, weight, characters, variable }: Face): Promise<string> {
  const font = await subsetFont(readFileSync(`node_modules/${from}`), characters.join(''), {
    targetFormat: 'woff2',
    ...(variable && { variationAxes: { wght: { min: 400, max: 700 } } }),
  });
  writeFileSync(`${folder}/${to}`, font);
  process.stdout.write(`${to}: ${characters.length} characters, ${(font.length / 1024).toFixed(1)} KB\n`);
  return `@font-face {
  font-family: "${family}";
  src: url("./${to}") format("woff2");
  font-weight: ${weight};
  font-display: swap;
  unicode-range: ${unicodeRange(characters)};
}
`;
}

const by = 'biome-ignore-all format: written by scripts/subset-fonts.ts';
const head = `/* ${by} */\n`;

const geist = { folder: 'app/fonts', weight: '400 700', variable: true };
const sans = { ...geist, from: 'geist/dist/fonts/geist-sans/Geist-Variable.ttf' };
const mono = { ...geist, from: 'geist/dist/fonts/geist-mono/GeistMono-Variable.ttf' };
const code = [...letters, ...boxes];
await write({ ...sans, family: 'Geist', to: 'geist-sans.woff2', characters: commonOf(letters) });
await write({ ...mono, family: 'Geist Mono', to: 'geist-mono.woff2', characters: commonOf(code) });
const rest = [
  await write({ ...sans, family: 'Geist Rest', to: 'geist-sans-rest.woff2', characters: restOf(letters) }),
  await write({ ...mono, family: 'Geist Mono Rest', to: 'geist-mono-rest.woff2', characters: restOf(code) }),
];
writeFileSync('app/fonts/geist-rest.css', head + rest.join(''));

const noto = { family: 'Noto Sans SC Common', folder: 'components/fonts', variable: false };
const weights = [
  { name: '400Regular', to: 'noto-sans-sc-400.woff2', weight: '100 500' },
  { name: '600SemiBold', to: 'noto-sans-sc-600.woff2', weight: '600 900' },
];
const characters = commonOf(chinese);
const common: string[] = [];
for (const { name, to, weight } of weights) {
  const from = `@expo-google-fonts/noto-sans-sc/${name}/NotoSansSC_${name}.ttf`;
  common.push(await write({ ...noto, from, to, weight, characters }));
}
writeFileSync('components/fonts/noto-sans-sc.css', head + common.join(''));
writeFileSync(
  'components/fonts/common-chinese.ts',
  `// ${by}\n/** The characters of noto-sans-sc.css. */\nexport const commonChinese = '${characters.join('')}';\n`,
);
