/**
 * @file `npx tsx scripts/inline-katex-fonts.ts`: writes components/fonts/katex.css anew: KaTeX's style sheet, and in it the characters of its
 * two main fonts that the course's formulas have, so that no line breaks anew when a font arrives. Whatever else somebody writes in a
 * formula is in KaTeX's own files. To be run again when KaTeX is updated (tests/components/katex-css.test.ts).
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import katex from 'katex';
import metrics from 'katex/src/fontMetricsData.js';
import subsetFont from 'subset-font';
import { unicodeRange } from '#scripts/unicode-range.ts';

/** Every text of the content: what stands between dollar signs, and what else happens to stand between two. */
const texts = readdirSync('exercises', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(md|ts|json)$/.test(file))
  .map((file) => readFileSync(`exercises/${file}`, 'utf8'));
const formulas = new Set(texts.flatMap((text) => text.match(/\$\$?[^$]{1,400}\$\$?/g) ?? []));
const shown = new Set<string>();
for (const formula of formulas) {
  const tex = formula.replaceAll('$', '').replaceAll(/\\(for|back)ward\b/g, '');
  const html = katex.renderToString(tex, { throwOnError: false, strict: 'ignore', output: 'html' });
  if (!html.includes('katex-error')) for (const character of html.replaceAll(/<[^>]*>/g, '')) shown.add(character);
}
shown.add(' ');
const letters = 'abcdefghijklmnopqrstuvwxyz';
for (const character of `${letters}${letters.toUpperCase()}0123456789()[]+-−=<>.,:;!|/'αβγδεηθκλμνπρσστφχψωΔΣΩ∂`)
  shown.add(character);

const sheet = readFileSync('node_modules/katex/dist/katex.min.css', 'utf8')
  .replaceAll(/,url\([^)]*\) format\("(?:woff|truetype)"\)/g, '')
  .replaceAll('url(fonts/', 'url(../../node_modules/katex/dist/fonts/');

const isKnown = (font: 'Main-Regular' | 'Math-Italic', code: number) => code in metrics[font] || code === 0x20;
const face = (family: string, style: string, source: string, characters: readonly string[]) =>
  `@font-face{font-display:block;font-family:${family};font-style:${style};font-weight:400;src:${source};unicode-range:${unicodeRange(characters)}}`;

/** @returns the style sheet with a face for the characters that are shown, and one for the others, instead of one for all */
async function inlined(css: string, name: 'Main-Regular' | 'Math-Italic', style: string): Promise<string> {
  const family = `KaTeX_${name.split('-')[0]}`;
  const common = [...shown].filter((character) => isKnown(name, character.codePointAt(0) ?? 0));
  const others = Object.keys(metrics[name])
    .map((code) => String.fromCodePoint(Number(code)))
    .filter((character) => !common.includes(character));
  const font = await subsetFont(readFileSync(`node_modules/katex/dist/fonts/KaTeX_${name}.ttf`), common.join(''), {
    targetFormat: 'woff2',
  });
  process.stdout.write(`${family}: ${common.length} characters, ${(font.length / 1024).toFixed(1)} KB\n`);
  const [whole = ''] = new RegExp(`@font-face\\{[^}]*KaTeX_${name}\\.woff2[^}]*\\}`).exec(css) ?? [];
  const file = /src:([^;}]*)/.exec(whole)?.[1];
  if (!file) throw new Error(`KaTeX's style sheet has no ${name}`);
  const data = `url("data:font/woff2;base64,${font.toString('base64')}") format("woff2")`;
  return css.replace(whole, face(family, style, data, common) + face(family, style, file, others));
}

const css = await inlined(await inlined(sheet, 'Main-Regular', 'normal'), 'Math-Italic', 'italic');
const head =
  '/* biome-ignore-all format: written by scripts/inline-katex-fonts.ts */\n/* biome-ignore-all lint: not ours */\n';
writeFileSync('components/fonts/katex.css', `${head}${css}\n`);
