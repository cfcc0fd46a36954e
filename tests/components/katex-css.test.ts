import { readFileSync } from 'node:fs';
import katex from 'katex';
import { expect, test } from 'vitest';

test('formulas are set by the style sheet of the very KaTeX that writes them', () => {
  const sheet = readFileSync('components/fonts/katex.css', 'utf8');
  expect(sheet).toContain(`content:"${katex.version}"`);
  const faces = sheet.match(/@font-face\{[^}]*\}/g) ?? [];
  expect(faces.filter((face) => face.includes('data:font/woff2')).length).toBe(2);
  // Whatever is not in those two has a file, which a browser asks for when it is shown.
  expect(faces.filter((face) => /url\(\.\.[^)]*\.woff2\)/.test(face)).length).toBe(faces.length - 2);
});
