import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LocalDraft, type RemoteDraft, reconcile } from '#lib/draft.ts';
import { shortcutOf } from '#lib/keyboard.ts';
import { parsePreferences, writePreferences } from '#lib/preferences.ts';
import { parseTheme, themeCookie } from '#lib/theme.ts';

const key = (changed: Partial<KeyboardEvent>): KeyboardEvent => ({
  // the fields that are looked at, all off
  ...({ key: '', code: '', keyCode: 0, isComposing: false } as KeyboardEvent),
  ...{ ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...changed,
});

test('Ctrl or ⌘ with Enter submits, with the quote key runs', () => {
  expect(shortcutOf(key({ ctrlKey: true, key: 'Enter' }))).toBe('submit');
  expect(shortcutOf(key({ metaKey: true, key: 'Enter' }))).toBe('submit');
  expect(shortcutOf(key({ ctrlKey: true, key: "'" }))).toBe('run');
  expect(shortcutOf(key({ metaKey: true, key: 'ä', code: 'Quote' }))).toBe('run');
  expect(shortcutOf(key({ ctrlKey: true, key: 'm' }))).toBe('tab-mode');
  expect(shortcutOf(key({ key: 'Enter' }))).toBe(null);
});

test('a question mark alone asks for help, on a Chinese keyboard too; with another key it is a character or the browser’s', () => {
  expect(shortcutOf(key({ key: '?', shiftKey: true }))).toBe('help');
  expect(shortcutOf(key({ key: '？', shiftKey: true }))).toBe('help');
  expect(shortcutOf(key({ key: '?', ctrlKey: true }))).toBe(null);
  expect(shortcutOf(key({ key: '?', altKey: true }))).toBe(null);
});

test('an input method keeps its keys: choosing a Chinese word neither runs nor submits', () => {
  expect(shortcutOf(key({ ctrlKey: true, key: 'Enter', isComposing: true }))).toBe(null);
  expect(shortcutOf(key({ ctrlKey: true, key: "'", keyCode: 229 }))).toBe(null);
});

test('preferences survive their cookie, and a broken cookie is no broken page', () => {
  const look = { fontSize: 18, plain: true, vim: true, wrap: false, tabMoves: true } as const;
  const liked = { language: 'typescript', ...look, statement: 30, editor: 70 } as const;
  const value = /^workspace=([^;]*)/.exec(writePreferences(liked))?.[1];
  expect(parsePreferences(value)).toEqual(liked);
  const standard = parsePreferences(undefined);
  for (const broken of ['', '%', 'null', '[]', '"x"', '{"fontSize":"9"}'])
    expect(parsePreferences(broken)).toEqual(standard);
  fc.assert(
    fc.property(fc.jsonValue(), (stored) => {
      const { fontSize, statement, editor } = parsePreferences(encodeURIComponent(JSON.stringify(stored)));
      expect([fontSize >= 11 && fontSize <= 24, statement >= 15 && statement <= 75, editor <= 95]).not.toContain(false);
    }),
  );
});

test('the device decides on colours until the reader does', () => {
  expect([undefined, 'dark', 'light', 'pink'].map(parseTheme)).toEqual(['system', 'dark', 'light', 'system']);
  expect(themeCookie('dark')).toContain('theme=dark');
  expect(themeCookie('system')).toContain('Max-Age=0');
});

const draft = fc.record({
  source: fc.constantFrom('a', 'b', 'c'),
  revision: fc.option(fc.integer({ min: 1, max: 3 })),
  updatedAt: fc.integer({ min: 0, max: 3 }),
  synced: fc.boolean(),
});
const remoteDraft = fc.record({
  source: fc.constantFrom('a', 'b', 'c'),
  revision: fc.integer({ min: 1, max: 3 }),
  updatedAt: fc.integer({ min: 0, max: 3 }).map((time) => new Date(time).toISOString()),
});

test('whatever two devices did, no text that exists in one place only is thrown away', () => {
  fc.assert(
    fc.property(draft, remoteDraft, (local: LocalDraft, remote: RemoteDraft) => {
      const decision = reconcile(local, remote);
      const unsaved = !local.synced && local.source !== remote.source;
      if (decision.do === 'keep') expect(local.source).toBe(remote.source);
      if (decision.do === 'adopt') expect(decision.lost).toBe(unsaved);
    }),
  );
});

test('the newest text wins', () => {
  const local = { source: 'here', revision: 1, updatedAt: 2_000, synced: false };
  const remote = { source: 'there', revision: 2, updatedAt: new Date(1_000).toISOString() };
  expect(reconcile(local, remote)).toEqual({ do: 'push' });
  expect(reconcile(local, { ...remote, updatedAt: new Date(3_000).toISOString() })).toEqual({
    do: 'adopt',
    lost: true,
  });
  expect(reconcile({ ...local, synced: true }, remote)).toEqual({ do: 'adopt', lost: false });
  expect(reconcile({ ...local, revision: 2 }, remote)).toEqual({ do: 'push' });
  expect(reconcile(null, remote)).toEqual({ do: 'adopt', lost: false });
  expect(reconcile(local, null)).toEqual({ do: 'push' });
  expect(reconcile(null, null)).toEqual({ do: 'keep' });
});
