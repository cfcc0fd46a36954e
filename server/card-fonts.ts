/** @file The fonts of social cards: Geist as it is, and of Noto Sans SC the glyphs that a card needs, out of the package's slices. */
import 'server-only';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import subsetFont from 'subset-font';

export interface CardFont {
  readonly name: string;
  readonly data: Buffer;
  readonly weight: 400 | 600;
  readonly style: 'normal';
}

// Put together at run time, so that no bundler takes the fonts for modules.
const inPackage = (...parts: string[]) => path.join(process.cwd(), 'node_modules', ...parts);
const noto = '@fontsource-variable/noto-sans-sc';

interface Slice {
  readonly file: string;
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

let known: Promise<readonly Slice[]> | undefined;

/** The package cuts the font into some hundred files by code point. */
async function readSlices(): Promise<readonly Slice[]> {
  const text = await readFile(inPackage(noto, 'unicode.json'), 'utf8');
  const slices: Record<string, string> = JSON.parse(text);
  return Object.entries(slices)
    .filter(([key]) => key.startsWith('['))
    .map(([key, list]) => ({
      file: inPackage(noto, 'files', `noto-sans-sc-${key.slice(1, -1)}-wght-normal.woff2`),
      ranges: list.split(',').map((range) => {
        const [from = '', to = from] = range.replace('U+', '').split('-');
        return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
      }),
    }));
}

/** Those for a text, each with no more than the text's characters. Their weight is fixed: the card's renderer knows no variable fonts. */
async function chineseFonts(text: string, weight: 400 | 600): Promise<CardFont[]> {
  known ??= readSlices();
  const characters = [...new Set(text)].filter((character) => character > '~');
  const wanted = (await known).flatMap(({ file, ranges }) => {
    const own = characters.filter((character) => {
      const code = character.codePointAt(0) ?? 0;
      return ranges.some(([from, to]) => code >= from && code <= to);
    });
    return own.length > 0 ? [{ file, own: own.join('') }] : [];
  });
  return Promise.all(
    wanted.map(async ({ file, own }, i) => ({
      name: `Noto ${i}`,
      data: await subsetFont(await readFile(file), own, { targetFormat: 'sfnt', variationAxes: { wght: weight } }),
      weight,
      style: 'normal' as const,
    })),
  );
}

/** Greek, which neither of the two has. */
const greek = async (): Promise<CardFont> => ({
  name: 'KaTeX Math',
  data: await readFile(inPackage('katex', 'dist', 'fonts', 'KaTeX_Math-Italic.ttf')),
  weight: 400,
  style: 'normal',
});

/** All that is needed to draw this text, in two weights; a font's glyphs stand in for those that the ones before it lack. */
export async function cardFonts(text: string): Promise<CardFont[]> {
  const geist = async (file: string, weight: 400 | 600): Promise<CardFont> => ({
    name: 'Geist',
    data: await readFile(inPackage('geist', 'dist', 'fonts', 'geist-sans', `Geist-${file}.ttf`)),
    weight,
    style: 'normal',
  });
  const all = [
    geist('Regular', 400),
    geist('SemiBold', 600),
    chineseFonts(text, 400),
    chineseFonts(text, 600),
    greek(),
  ];
  return (await Promise.all(all)).flat();
}
