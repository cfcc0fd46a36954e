import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { GET as getArchive } from '#app/api/classes/[id]/export/archive/route.ts';
import { GET as getGrades } from '#app/api/classes/[id]/export/grades/route.ts';
import { canvasCsv, type Grades, moodleCsv } from '#server/classes/grade-csv.ts';
import { db } from '#server/db.ts';
import type { User } from '#server/users.ts';
import { aClass, aClassmate, aSubmission } from '#tests/server/classes/class-people.ts';
import { withDatabase } from '#tests/server/database.ts';
import { call } from '#tests/server/http.ts';

withDatabase();

const at = new Date('2026-11-20T09:00:00Z');
const none = { email: null, studentId: null, login: null, canvasId: null, section: null };
const grades = (overrides: Partial<Grades> = {}): Grades => ({
  rows: [
    { ...none, member: '1', name: '王小明', email: 'wang@example.org', studentId: '007', section: '周一' },
    { ...none, member: '2', name: '=HYPERLINK("http://x")', login: '@ada', canvasId: '42' },
  ],
  columns: [
    { assignment: 'a', title: 'The sigmoid', points: 10 },
    { assignment: 'b', title: 'The sigmoid', points: 2.5 },
  ],
  grade: (member, assignment) => (assignment === 'b' ? 'excused' : member === '1' ? 0 : 10 / 3),
  ...overrides,
});

test('Canvas gets its five columns, the points possible, EX for excused, and each assignment a name of its own', () => {
  const text = canvasCsv(grades());
  expect(text.split('\r\n')).toEqual([
    '\ufeffStudent,ID,SIS User ID,SIS Login ID,Section,The sigmoid,The sigmoid (2)',
    '"    Points Possible",,,,,10,2.5',
    '王小明,,007,wang@example.org,周一,0,EX',
    '"\'=HYPERLINK(""http://x"")",42,,"\'@ada",,3.33,EX',
    '',
  ]);
});

test('Moodle gets its own columns, and nothing where there is no grade', () => {
  const none = moodleCsv(grades({ grade: (member) => (member === '1' ? null : 1.006) }));
  expect(none.split('\r\n')).toEqual([
    '\ufeffFirst name,Last name,Username,ID number,Email address,The sigmoid (Real),The sigmoid (2) (Real)',
    '王小明,,,007,wang@example.org,,',
    '"\'=HYPERLINK(""http://x"")",,"\'@ada",,,1.01,1.01',
    '',
  ]);
});

test('whatever a name holds, a file has as many columns and lines as it should, and no cell is a formula', () => {
  const nasty = ['a,b', 'a"b', 'a\nb', '\tx', '+1', '-1', '@x', '=1+1', '\r', ' "', '，、“”'];
  const rows = nasty.map((name, index) => ({ ...none, member: String(index), name }));
  for (const write of [canvasCsv, moodleCsv]) {
    const { data, errors } = Papa.parse<string[]>(write(grades({ rows })).slice(1).replace(/\r\n$/, ''));
    expect(errors).toEqual([]);
    expect(new Set(data.map((line) => line.length)).size).toBe(1);
    expect(data.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  }
});

async function taught() {
  const group = await aClass();
  const { user, member } = await aClassmate(group);
  const common = { classId: group.id, kind: 'exercise', points: 8 } as const;
  await db().assignment.create({ data: { ...common, slug: 'sigmoid', publishedAt: at } });
  await db().assignment.create({ data: { ...common, slug: 'neuron' } });
  const id = await aSubmission(user, { at, score: 0.75, source: 'print(1)' });
  await aSubmission(user, { at, score: 1, exercise: 'auc' }); // not assigned
  return { group, user, member, id };
}

const download = (handler: typeof getGrades, as: User, id: string, query = '') =>
  call(handler, { as, params: { id }, path: `/${query}` });

test('an instructor downloads what is published under a name of their own script, and it is on record', async () => {
  const { group, user } = await taught();
  await db().class.update({ where: { id: group.id }, data: { name: '深度学习 1/2' } });
  const response = await download(getGrades, group.instructor, group.id, '?format=canvas&locale=zh');
  expect(response.status).toBe(200);
  expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain(
    "UTF-8''深度学习-1-2-canvas.csv",
  );
  const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer()).split('\r\n');
  expect(lines[0]?.startsWith('\ufeffStudent,')).toBe(true);
  expect(lines[0]?.split(',')).toHaveLength(6);
  expect(lines[2]).toBe(`Ada,,,${user.email},,6`);
  const event = await db().classEvent.findFirst({ where: { classId: group.id, action: 'exported' } });
  expect(event).toMatchObject({ byId: group.instructor.id, detail: { format: 'canvas' } });
});

test('the archive holds the class, its scores and each program as it is, and nothing from outside the class', async () => {
  const { group, member, id } = await taught();
  const response = await download(getArchive, group.instructor, group.id);
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  const text = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  expect(text(`submissions/${member}/sigmoid/${id}.py`)).toBe('print(1)');
  expect(JSON.parse(text(`submissions/${member}/sigmoid/${id}.json`))).toMatchObject({ id, state: 'graded' });
  expect(Object.keys(files).some((path) => path.includes('auc'))).toBe(false);
  expect(JSON.parse(text('scores.json'))).toMatchObject([{ member, score: 0.75 }]);
  const all = Object.values(files)
    .map((file) => strFromU8(file))
    .join('');
  for (const secret of [group.code, 'passwordHash', 'argon2']) expect(all).not.toContain(secret);
});

test('learners and strangers take nothing along', async () => {
  const [{ group, user }, other] = [await taught(), await aClass()];
  for (const handler of [getGrades, getArchive]) {
    expect((await download(handler, user, group.id, '?format=canvas')).status).toBe(403);
    expect((await download(handler, other.instructor, group.id, '?format=canvas')).status).toBe(404);
  }
  expect((await download(getGrades, group.instructor, group.id, '?format=excel')).status).toBe(400);
});
