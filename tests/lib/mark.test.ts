import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import manifest from '#app/manifest.ts';
import { markSvg } from '#lib/mark.ts';

test('the icon of a tab is the mark of the header, or the site would have two signs', () => {
  expect(readFileSync('public/icon.svg', 'utf8')).toBe(markSvg());
});

test('every icon that a phone asks for to keep the site as an app is there, in the size that is promised', () => {
  for (const { src, sizes, type } of manifest().icons ?? []) {
    const file = readFileSync(`public${src}`);
    if (type === 'image/png') expect(`${file.readUInt32BE(16)}x${file.readUInt32BE(20)}`).toBe(sizes);
  }
  expect(readFileSync('public/apple-touch-icon.png').readUInt32BE(16)).toBe(180);
});
