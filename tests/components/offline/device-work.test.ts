// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetWork, sendDrafts, unsentWork } from '#components/offline/device-work.ts';

const put = (key: string, value: unknown) => localStorage.setItem(key, JSON.stringify(value));
const draft = (source: string, synced: boolean) => ({ source, revision: 1, updatedAt: 1, synced });

/** The server's, by exercise. */
let drafts: Record<string, object[]>;
let saved: object[];

beforeEach(() => {
  localStorage.clear();
  drafts = {};
  saved = [];
  vi.stubGlobal('fetch', async (path: string, { method, body }: RequestInit = {}) => {
    if (method !== 'PUT') return Response.json({ drafts: drafts[path.split('/').at(-1) ?? ''] ?? [] });
    saved.push(JSON.parse(String(body)));
    return Response.json({ revision: 2, updatedAt: '2026-12-01T00:00:00Z' });
  });
});

afterEach(() => vi.unstubAllGlobals());

test('signing out clears what is one person’s, and neither a guest’s nor another’s nor what the device was set to', () => {
  for (const key of ['chainrule:ada:sigmoid:python', 'chainrule:ada:sigmoid:kept', 'chainrule:comment:ada:lesson:x'])
    put(key, {});
  for (const key of ['chainrule-outbox:ada:k', 'chainrule:quiz:1:a', 'chainrule:review:1']) put(key, {});
  const others = [
    'chainrule:guest:sigmoid:python',
    'chainrule:grace:sigmoid:python',
    'chainrule-outbox:grace:k',
    'search-key-off',
  ];
  for (const key of others) put(key, {});
  forgetWork(localStorage, 'ada');
  expect(Object.keys(localStorage).sort()).toEqual(others.sort());
});

test('what the server does not have is known, whatever kind of work it is', () => {
  put('chainrule:ada:sigmoid:python', draft('a', false));
  put('chainrule:ada:tanh:python', draft('a', true));
  put('chainrule-outbox:ada:1', { key: '1' });
  put('chainrule-outbox:ada:2', { key: '2', sent: 'id' });
  put('chainrule:comment:ada:lesson:x', { text: 'a', key: 'k' });
  put('chainrule:quiz:1:a', { unsent: true });
  put('chainrule:quiz:1:b', { unsent: false });
  localStorage.setItem('chainrule:ada:broken:python', '{');
  expect(unsentWork(localStorage, 'ada').toSorted()).toEqual([
    'chainrule-outbox:ada:1',
    'chainrule:ada:sigmoid:python',
    'chainrule:comment:ada:lesson:x',
    'chainrule:quiz:1:a',
  ]);
});

test('drafts are sent on the way out, and one that the server has newer is neither overwritten nor thrown away unasked', async () => {
  put('chainrule:ada:sigmoid:python', draft('mine', false));
  put('chainrule:ada:tanh:typescript', draft('older', false));
  drafts.tanh = [{ language: 'typescript', source: 'newer', revision: 5, updatedAt: '2026-12-01T00:00:00Z' }];
  await sendDrafts(localStorage, 'ada');
  expect(saved).toEqual([{ language: 'python', source: 'mine', revision: null }]);
  expect(unsentWork(localStorage, 'ada')).toEqual(['chainrule:ada:tanh:typescript']);
});
