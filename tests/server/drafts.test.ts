import { expect, test } from 'vitest';
import { draftsOf, type ReplacedDraftsView, replacedDrafts, saveDraft } from '#server/drafts.ts';
import type { User } from '#server/users.ts';
import { withDatabase } from '#tests/server/database.ts';
import { aLearner } from '#tests/server/people.ts';

withDatabase();

const replaced = async (user: User) => (await replacedDrafts(user, 'sigmoid', null)).versions;

const python = (source: string, revision: number | null) => ({ language: 'python' as const, source, revision });

test('saving over what one has seen leaves no history', async () => {
  const user = await aLearner();
  const first = await saveDraft(user, 'sigmoid', python('a', null));
  expect(first.revision).toBe(1);
  const second = await saveDraft(user, 'sigmoid', python('ab', first.revision));
  expect(second.revision).toBe(2);
  const { drafts } = await draftsOf(user, 'sigmoid');
  const history = await replaced(user);
  expect(drafts).toEqual([{ language: 'python', source: 'ab', revision: 2, updatedAt: second.updatedAt }]);
  expect(history).toEqual([]);
});

test('a second device’s text wins over an unseen one, which goes to the history', async () => {
  const user = await aLearner();
  const { revision } = await saveDraft(user, 'sigmoid', python('both know this', null));
  await saveDraft(user, 'sigmoid', python('laptop', revision));
  await saveDraft(user, 'sigmoid', python('phone', revision));
  const { drafts } = await draftsOf(user, 'sigmoid');
  const history = await replaced(user);
  expect(drafts).toMatchObject([{ source: 'phone', revision: 3 }]);
  expect(history).toMatchObject([{ source: 'laptop' }]);
});

test('a new device that knows of no draft loses nothing of the old one', async () => {
  const user = await aLearner();
  await saveDraft(user, 'sigmoid', python('old', null));
  await saveDraft(user, 'sigmoid', python('new', null));
  expect(await replaced(user)).toMatchObject([{ source: 'old' }]);
});

test('saving the same text twice is one save, so that a retry after a lost answer changes nothing', async () => {
  const user = await aLearner();
  const first = await saveDraft(user, 'sigmoid', python('same', null));
  expect(await saveDraft(user, 'sigmoid', python('same', null))).toEqual(first);
  expect(await replaced(user)).toEqual([]);
});

test('of texts saved at the same moment each is the draft or in the history', async () => {
  const user = await aLearner();
  const texts = Array.from({ length: 8 }, (_, n) => `text ${n}`);
  await Promise.all(texts.map((text) => saveDraft(user, 'sigmoid', python(text, null))));
  const { drafts } = await draftsOf(user, 'sigmoid');
  const history = await replaced(user);
  expect([...drafts, ...history].map(({ source }) => source).sort()).toEqual(texts);
});

test('languages and exercises have drafts of their own', async () => {
  const user = await aLearner();
  await saveDraft(user, 'sigmoid', python('py', null));
  await saveDraft(user, 'sigmoid', { language: 'typescript', source: 'ts', revision: null });
  await saveDraft(user, 'forward-pass', python('other', null));
  const { drafts } = await draftsOf(user, 'sigmoid');
  expect(drafts.map(({ language, source }) => [language, source]).sort()).toEqual([
    ['python', 'py'],
    ['typescript', 'ts'],
  ]);
  expect(await draftsOf(await aLearner(), 'sigmoid')).toEqual({ drafts: [] });
});

test('what cannot be stored is refused with a reason', async () => {
  const user = await aLearner();
  await expect(saveDraft(user, 'sigmoid', python('x'.repeat(65_537), null))).rejects.toThrow(/65537 bytes/);
  await expect(saveDraft(user, 'sigmoid', python('\0', null))).rejects.toThrow(/NUL/);
  await expect(saveDraft(user, 'no-such', python('', null))).rejects.toThrow(/no-such/);
});

test('the oldest of very many replaced texts is reached page by page', async () => {
  const user = await aLearner();
  for (let at = 0; at < 46; at++) await saveDraft(user, 'sigmoid', python(`text ${at}`, null));
  const seen: string[] = [];
  for (let after: string | null = null, first = true; first || after; first = false) {
    const page: ReplacedDraftsView = await replacedDrafts(user, 'sigmoid', after);
    seen.push(...page.versions.map(({ source }) => source));
    after = page.next;
  }
  expect(seen).toHaveLength(45);
  expect(new Set(seen)).toEqual(new Set(Array.from({ length: 45 }, (_, at) => `text ${at}`)));
});
