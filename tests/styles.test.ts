import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sourceFiles } from '#tests/source-files.ts';

const tokens = 'app/styles/tokens.css';
const read = (file: string) => readFileSync(file, 'utf8');
const sheets = sourceFiles(/^app\/.*\.css$/).filter((file) => file !== tokens);
const code = sourceFiles(/^(app|components|lib|server|i18n)\/.*\.tsx?$/);
const withoutComments = (css: string) => css.replaceAll(/\/\*[\s\S]*?\*\//g, '');

/** Each place where a pattern is found. */
const places = (files: readonly string[], pattern: RegExp) =>
  files.flatMap((file) => [...withoutComments(read(file)).matchAll(pattern)].map(([found]) => `${file}: ${found}`));

/** As #rrggbb. */
function spelledOut(color: string): string {
  const short = /^#(\w)(\w)(\w)$/.exec(color.toLowerCase());
  return short
    ? `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')}`
    : color.toLowerCase();
}

const colors = /(?<=[\s"'(,:])#(?:[\da-f]{8}|[\da-f]{6}|[\da-f]{3,4})\b(?!:)/gi;
const known = new Set([...read(tokens).matchAll(colors)].map(([color]) => spelledOut(color)));

test('a theme or a contrast is changed in one file: no other style sheet holds a colour of its own', () => {
  expect(places(sheets, colors)).toEqual([]);
  expect(places(sheets, /\b(rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(/g)).toEqual([]);
});

test('sizes of type, durations and layers are those of the scale', () => {
  expect(places(sheets, /font-size:\s*[\d.]+(rem|px)\b/g).filter((place) => !place.includes('similarity'))).toEqual([]);
  // What lasts a hundredth of a millisecond for those who want less motion is none.
  expect(places(sheets, /(?<![\w.-])(?!0\.01ms)[\d.]+m?s\b/g)).toEqual([]);
  expect(places(sheets, /z-index:(?! [123];| var\(--layer-)[^;]+/g)).toEqual([]);
  expect(places(code, /(?<=['"\s:])z-(\d{2,}|\[[^\]]+\])/g)).toEqual([]);
});

test('where a colour must be spelled out, for the editor, the browser’s own bar or a picture, it is one of the tokens', () => {
  const outside = [...code, ...sourceFiles(/^(app|public)\/[^/]*\.svg$/)].flatMap((file) =>
    [...withoutComments(read(file)).matchAll(colors)]
      // No colour at all is none.
      .filter(([color]) => color !== '#00000000' && !known.has(spelledOut(color)))
      .map(([color]) => `${file}: ${color}`),
  );
  expect(outside).toEqual([]);
});

test('nobody loads a style that nothing has: every class of our style sheets is in the sources', () => {
  const sources = sourceFiles(/^(app|components|lib|server|grader|exercises)\/.*\.tsx?$/)
    .map(read)
    .join('\n');
  const classes = new Set(
    sheets.flatMap((file) =>
      [...withoutComments(read(file)).matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name),
    ),
  );
  // KaTeX, Monaco, and what remark makes of a list of tasks.
  const foreign = /^(katex|monaco-|suggest-details$|fbox|text$|contains-task-list|woff2$|css$)/;
  // Spelled out, or with the last of its words filled in.
  const inSources = (name: string) =>
    new RegExp(`(?<![\\w-])(${name}(?![\\w-])|${name.replace(/[^-]+$/, '')}\\$\\{)`).test(sources);
  const unused = [...classes].filter((name) => !foreign.test(name) && !inSources(name));
  expect(unused).toEqual([]);
});
