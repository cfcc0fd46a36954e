import { expect, test } from 'vitest';
import { ownPath } from '#lib/own-path.ts';

test('signing in leads back to our own pages only, never to a stranger’s site', () => {
  expect(ownPath('/en/exercises/sigmoid')).toBe('/en/exercises/sigmoid');
  for (const path of [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '',
    undefined,
    ['/a'],
  ])
    expect(ownPath(path)).toBeNull();
});
