import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { mayBeGivenOn, productionPackages } from '#scripts/licences.mjs';

test('a licence that nobody has decided about is not let through, whatever it stands beside', () => {
  const fine = ['MIT', '(MIT OR GPL-3.0-only)', 'MIT AND Zlib', 'MIT and ISC', 'SIL OPEN FONT LICENSE'];
  const wrong = [
    'GPL-3.0-only',
    'AGPL-3.0-or-later',
    '(MIT AND GPL-2.0)',
    'UNLICENSED',
    'SEE LICENSE IN x',
    '',
    undefined,
  ];
  expect(fine.filter((licence) => !mayBeGivenOn('x', licence))).toEqual([]);
  expect(wrong.filter((licence) => mayBeGivenOn('x', licence))).toEqual([]);
});

test('an exception holds for its package and its licence alone', () => {
  expect(mayBeGivenOn('elkjs', 'EPL-2.0')).toBe(true);
  expect(mayBeGivenOn('elkjs-2', 'EPL-2.0')).toBe(false);
  expect(mayBeGivenOn('elkjs', 'GPL-3.0-only')).toBe(false);
  expect(mayBeGivenOn('elkjs', undefined)).toBe(false);
});

test('what only developers need is left out, and packages for other machines are not', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'licences-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const packages = {
    '': { license: 'MIT' },
    'node_modules/a': { license: 'ISC' },
    'node_modules/b': { license: 'GPL-3.0-only', dev: true },
    'node_modules/a/node_modules/@c/d': { license: 'GPL-3.0-only', optional: true },
  };
  writeFileSync(path.join(root, 'package-lock.json'), JSON.stringify({ packages }));
  expect(productionPackages(root)).toEqual([
    { name: 'a', licence: 'ISC' },
    { name: '@c/d', licence: 'GPL-3.0-only' },
  ]);
});
