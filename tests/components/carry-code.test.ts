import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DraftStorage } from '#app/[locale]/exercises/[slug]/draft-storage.ts';
import { carryCode } from '#app/[locale]/landing/carry-code.ts';
import { parsePreferences } from '#lib/preferences.ts';

const items = new Map<string, string>();
const storage: Storage = {
  get length() {
    return items.size;
  },
  clear: () => items.clear(),
  key: (index) => [...items.keys()][index] ?? null,
  getItem: (key) => items.get(key) ?? null,
  removeItem: (key) => void items.delete(key),
  setItem: (key, value) => void items.set(key, value),
};
const drafts = () => new DraftStorage(storage, 'guest', 'backprop-w1');
let page = { cookie: '' };

beforeEach(() => {
  items.clear();
  page = { cookie: 'locale=zh; workspace=%7B%22fontSize%22%3A18%7D' };
  vi.stubGlobal('window', { localStorage: storage });
  vi.stubGlobal('document', page);
});
afterEach(() => vi.unstubAllGlobals());

test('a program mended on the first page is what the exercise opens with, in its language, as the reader likes it', () => {
  carryCode('backprop-w1', 'typescript', 'mended');
  expect(drafts().read('typescript')).toMatchObject({ source: 'mended', revision: null, synced: false });
  const [, kept] = /^workspace=([^;]+)/.exec(page.cookie) ?? [];
  expect(parsePreferences(kept)).toMatchObject({ language: 'typescript', fontSize: 18 });
});

test('what somebody had written there before is set aside, and keeps its revision, or it would be lost', () => {
  drafts().write('python', { source: 'mine', revision: 3, updatedAt: 1, synced: true });
  carryCode('backprop-w1', 'python', 'mended');
  expect(drafts().kept()).toMatchObject([{ language: 'python', source: 'mine' }]);
  expect(drafts().read('python')).toMatchObject({ source: 'mended', revision: 3, synced: false });
});
