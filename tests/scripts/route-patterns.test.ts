import { expect, test } from 'vitest';
import { routePatterns } from '#scripts/route-patterns.ts';

const patternOf = routePatterns();

test('addresses are told by their route, so that metrics stay few and logs hold nobody’s id', () => {
  expect(patternOf('/')).toBe('/');
  expect(patternOf('/en')).toBe('/[locale]');
  expect(patternOf('/api/submissions/01a20a65-785b-74ba-bc2f-dd537c05dfb6/events')).toBe(
    '/api/submissions/[id]/events',
  );
  expect(patternOf('/api/classes/join')).toBe('/api/classes/join');
  expect(patternOf('/api/classes/42/assignments/order')).toBe('/api/classes/[id]/assignments/order');
  expect(patternOf('/api/classes/42/assignments/7')).toBe('/api/classes/[id]/assignments/[assignment]');
  expect(patternOf('/api/auth/callback/github')).toBe('/api/auth/[...nextauth]');
  expect(patternOf('/api/metrics')).toBe('/api/metrics');
});

test('what is no route of ours has one name, however many are tried', () => {
  expect(patternOf('/wp-admin/setup.php')).toBe('/[locale]/[...rest]');
  expect(patternOf('/api/classes/42/nothing/here')).toBe('/[locale]/[...rest]');
  expect(patternOf('/favicon.ico')).toBe(patternOf('/robots.txt'));
  expect(patternOf('/_next/static/chunks/a.js')).toBe('/_next');
  expect(patternOf('/sandbox/0123/pyodide.wasm')).toBe('/sandbox');
});
