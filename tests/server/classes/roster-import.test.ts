import { expect, test } from 'vitest';
import { trailOf } from '#server/classes/class-trail.ts';
import { joinClass } from '#server/classes/classes.ts';
import { changeMembers } from '#server/classes/members-many.ts';
import { rosterFor } from '#server/classes/roster.ts';
import { importRoster, previewRoster, previewSchema } from '#server/classes/roster-import.ts';
import { createSection } from '#server/classes/sections.ts';
import { aClass, aClassmate, type ClassOfTests } from '#tests/server/classes/class-people.ts';
import { withDatabase } from '#tests/server/database.ts';
import { aLearner } from '#tests/server/people.ts';
import { statementsOf } from '#tests/server/statements.ts';

withDatabase();

const refused = (code: string) => expect.objectContaining({ code });
const counts = (some: object) => ({ new: 0, changed: 0, back: 0, unchanged: 0, fault: 0, ...some });

const look = ({ id, instructor }: ClassOfTests, text: string, domain: string | null = null) =>
  previewRoster(instructor, id, { text, domain });
async function take(group: ClassOfTests, text: string, domain: string | null = null) {
  const { plan } = await look(group, text, domain);
  return importRoster(group.instructor, group.id, { text, domain, plan });
}
const sizeOf = async ({ id, instructor }: ClassOfTests) => (await rosterFor(instructor, id)).members.length;

const file = `name,email,section,student id
Ada Lovelace,ada@x.org,Monday,17
Bob,,Monday,18
Cyd,cyd@x.org,Friday,19`;

test('nothing is written until it is confirmed, then exactly what was shown, and the same file again changes nothing', async () => {
  const group = await aClass();
  const preview = await look(group, file);
  expect(preview).toMatchObject({ counts: counts({ new: 2, fault: 1 }), newSections: ['Monday', 'Friday'] });
  expect(preview.lines[1]).toMatchObject({ line: 3, effect: 'fault', fault: { code: 'no-email' } });
  expect(preview.columns.map(({ field, header }) => `${field}: ${header}`)).toEqual([
    ...['name: name', 'email: email', 'section: section', 'studentId: student id'],
  ]);
  expect(await sizeOf(group)).toBe(1);
  expect(await take(group, file)).toEqual(counts({ new: 2, fault: 1 }));
  const { members, sections } = await rosterFor(group.instructor, group.id);
  const [friday, monday] = sections;
  expect(members.slice(1)).toMatchObject([
    { name: 'Ada Lovelace', email: 'ada@x.org', studentId: '17', section: monday?.id, account: null, joinedAt: null },
    { name: 'Cyd', section: friday?.id },
  ]);
  const events = async () => (await trailOf(group.instructor, group.id, 'en', { after: null })).events;
  const before = await events();
  expect(before[0]).toMatchObject({ act: 'roster-imported', detail: { new: 2, changed: 0, back: 0, skipped: 1 } });
  expect(await take(group, file)).toEqual(counts({ unchanged: 2, fault: 1 }));
  expect(await events()).toEqual(before);
});

test('a later file changes what it says, brings back who was removed, and leaves alone what it does not say', async () => {
  const group = await aClass();
  await take(group, file);
  const cyd = (await rosterFor(group.instructor, group.id)).members.find(({ name }) => name === 'Cyd');
  await changeMembers(group.instructor, group.id, { members: [cyd?.id ?? ''], removed: true });
  expect(await take(group, 'email,group\nada@x.org,Friday\ncyd@x.org,')).toEqual(counts({ changed: 1, back: 1 }));
  const { members, sections } = await rosterFor(group.instructor, group.id);
  const friday = sections.find(({ name }) => name === 'Friday')?.id;
  expect(members.slice(1)).toMatchObject([
    { name: 'Ada Lovelace', studentId: '17', section: friday, removed: false },
    { name: 'Cyd', studentId: '19', section: friday, removed: false },
  ]);
});

test('who joined before the roster came is found by their account, who joins after it takes their line', async () => {
  const group = await aClass();
  const [early, late] = [await aClassmate(group), await aLearner()];
  const text = `name,email\nEarly Bird,${early.user.email?.toUpperCase()}\nLate Riser,${late.email}`;
  expect(await take(group, text)).toEqual(counts({ new: 1, changed: 1 }));
  await joinClass(late, group.code);
  const { members } = await rosterFor(group.instructor, group.id);
  expect(members.map(({ name, account }) => [name, account !== null])).toEqual([
    ['Prof', true],
    ['Early Bird', true],
    ['Late Riser', true],
  ]);
  expect(await take(group, text)).toEqual(counts({ unchanged: 2 }));
});

test('logins are completed to addresses when the file has none, on request', async () => {
  const group = await aClass();
  const text = 'Student,ID,SIS User ID,SIS Login ID,Section\n"Lovelace, Ada",4711,s17,ada,Monday';
  expect(await look(group, text)).toMatchObject({ counts: counts({ fault: 1 }), loginsWithoutEmail: 1 });
  const { domain } = previewSchema.parse({ text, domain: ' @X.org ' });
  expect(await take(group, text, domain)).toEqual(counts({ new: 1 }));
  const [, ada] = (await rosterFor(group.instructor, group.id)).members;
  expect(ada).toMatchObject({ name: 'Ada Lovelace', email: 'ada@x.org', login: 'ada', studentId: 's17' });
});

test('when the roster changed since it was looked at, nothing happens but that one looks again', async () => {
  const group = await aClass();
  const { plan } = await look(group, file);
  await take(group, 'email\nada@x.org');
  const late = importRoster(group.instructor, group.id, { text: file, domain: null, plan });
  await expect(late).rejects.toEqual(refused('roster-changed'));
  expect(await sizeOf(group)).toBe(2);
});

test('only those who may change the roster look at an import, and a file has its limits', async () => {
  const group = await aClass();
  const { user } = await aClassmate(group);
  await expect(previewRoster(user, group.id, { text: file, domain: null })).rejects.toEqual(refused('forbidden'));
  await expect(previewRoster(null, group.id, { text: file, domain: null })).rejects.toEqual(refused('not-signed-in'));
  const forged = importRoster(user, group.id, { text: file, domain: null, plan: '' });
  await expect(forged).rejects.toEqual(refused('forbidden'));
  expect(previewSchema.safeParse({ text: '王'.repeat(349_526), domain: null }).success).toBe(false);
  expect(previewSchema.safeParse({ text: '王'.repeat(349_525), domain: null }).success).toBe(true);
  expect(previewSchema.safeParse({ text: file, domain: 'no domain' }).success).toBe(false);
});

test('a roster of 2,000 costs as many statements as one of two, to look at, to import and to show', async () => {
  const group = await aClass();
  await createSection(group.instructor, group.id, 'Monday');
  const lines = (from: number, count: number, section: string) =>
    Array.from({ length: count }, (_, i) => `Name ${from + i},p${from + i}@x.org,${section}`);
  const file = (count: number, section: string) => ['name,email,section', ...lines(0, count, section)].join('\n');
  const few = await statementsOf(() => take(group, file(2, 'Monday')));
  expect(few).toBeGreaterThan(5);
  const show = await statementsOf(() => rosterFor(group.instructor, group.id));
  const many = file(2_000, 'Friday'); // two change, all others are new, and so is the section
  expect(await statementsOf(() => take(group, many))).toBeLessThanOrEqual(few + 2);
  expect(await statementsOf(() => rosterFor(group.instructor, group.id))).toBe(show);
  expect(await sizeOf(group)).toBe(2_001);
  expect(await look(group, many)).toMatchObject({ counts: counts({ unchanged: 2_000 }) });
});
