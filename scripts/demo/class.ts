/** @file The demo class itself: its people, roster, sections and assignments, made by the same functions as any class. */
import { random } from '#grader/random.ts';
import { demoEmail, demoId } from '#scripts/demo/identity.ts';
import type { Learner } from '#scripts/demo/learners.ts';
import { teachers } from '#scripts/demo/names.ts';
import { inParallel, type Telling } from '#scripts/demo/progress.ts';
import { type Due, day, hour, type Timetable, zone } from '#scripts/demo/timetable.ts';
import { createAssignments } from '#server/classes/assignments.ts';
import { createClass, joinClass } from '#server/classes/classes.ts';
import { changeMember } from '#server/classes/members.ts';
import { importRoster, previewRoster } from '#server/classes/roster-import.ts';
import { csv } from '#server/csv.ts';
import { db } from '#server/db.ts';
import { query } from '#server/pool.ts';
import { hashPassword, type User } from '#server/users.ts';

export interface DemoClass {
  readonly id: string;
  readonly instructor: User & { readonly email: string };
  readonly assistant: User;
  /** Does something in the class, and puts on record that it was done at another time. */
  readonly at: <T>(time: Date, act: () => Promise<T>) => Promise<T>;
  /** Ids of the roster's lines, by the learner's own id. */
  readonly members: ReadonlyMap<string, string>;
  /** By kind and slug. */
  readonly assignments: ReadonlyMap<string, string>;
}

const name = 'Deep learning foundations · 深度学习基础';
const sections = ['周一 · Monday', '周三 · Wednesday', '周五 · Friday'] as const;
/** On the roster, but never seen here. */
const awaited = [
  { name: '韩雪莹', email: demoEmail('xueying.han') },
  { name: 'Pavel Novotny', email: demoEmail('pavel.novotny') },
] as const;

export const keyOf = ({ kind, slug }: Pick<Due, 'kind' | 'slug'>): string => `${kind} ${slug}`;

const teacher = (role: keyof typeof teachers, number: number): User & { email: string } => ({
  ...{ id: demoId(number), name: teachers[role].name, email: demoEmail(teachers[role].login) },
  ...{ role: role === 'instructor' ? 'instructor' : 'learner', guest: false },
});

/** Only those whose password is told can sign in. */
async function makePeople(people: readonly User[], password: string, createdAt: Date, known: ReadonlySet<string>) {
  const passwordHash = await hashPassword(password);
  await db().user.createMany({
    data: people.map((user) => ({ ...user, createdAt, passwordHash: known.has(user.id) ? passwordHash : null })),
  });
}

const rosterOf = (learners: readonly Learner[], seed: string) => {
  const draw = random(`${seed} roster`);
  const lines = [...learners.map(({ user }) => user), ...awaited].map((person, place) => [
    ...[person.name, person.email, `2026${String(1_000 + place * 7 + draw.int(0, 6)).padStart(5, '0')}`],
    ...[person.email?.split('@')[0] ?? '', sections[place % sections.length] ?? ''],
  ]);
  return csv([['name', 'email', 'student id', 'login', 'section'], ...lines]);
};

const ofClass = `"memberId" IN (SELECT id FROM "ClassMember" WHERE "classId" = $1)`;

const moving = [
  ['ClassEvent', '"classId" = $1'],
  ['Assignment', '"classId" = $1'],
  ['ClassMember', '"classId" = $1'],
  ['Class', 'id = $1'],
  ['Extension', ofClass],
  ['ScoreOverride', ofClass],
  ['ScoreComment', ofClass],
].map(
  ([table, where]) =>
    `"moved${table}" AS (UPDATE "${table}" SET "createdAt" = $3 WHERE ${where} AND "createdAt" >= $2::timestamptz)`,
);

/** Whatever of the class has just been written is moved to `time`: what was written earlier has been moved away already. */
const moved = (classId: string, since: Date, time: Date) =>
  query(`WITH ${moving.join(', ')} SELECT`, [classId, since, time]);

interface Making {
  readonly learners: readonly Learner[];
  readonly timetable: Timetable;
  readonly seed: string;
  readonly password: string;
}

export async function makeClass(making: Making, { signal, tell }: Telling): Promise<DemoClass> {
  const { learners, timetable, seed, password } = making;
  const [instructor, assistant] = [teacher('instructor', 0), teacher('assistant', 1)];
  const [guide] = learners;
  const people = [instructor, assistant, ...learners.map(({ user }) => user)];
  const known = new Set([instructor.id, assistant.id, guide?.user.id ?? '']);
  const [clock] = await query<{ now: Date }>("SELECT date_trunc('milliseconds', now()) AS now");
  await makePeople(people, password, new Date(timetable.start.getTime() - 3 * day), known);
  const id = await createClass(instructor, { name, zone });
  const at: DemoClass['at'] = async (time, act) => {
    const result = await act();
    await moved(id, clock?.now ?? new Date(), time);
    return result;
  };
  const before = (hours: number) => new Date(timetable.start.getTime() - hours * hour);
  await at(before(60), async () => {});
  await at(before(59), () => enrol(instructor, id, rosterOf(learners, seed)));
  tell(`joining ${learners.length} learners`);
  const { joinCode } = await db().class.findUniqueOrThrow({ where: { id }, select: { joinCode: true } });
  const joining = [assistant, ...learners.map(({ user }) => user)];
  await inParallel(joining, 2, signal, (user) => joinClass(user, joinCode ?? ''));
  await spreadJoining(id, timetable.start);
  await at(before(40), () => promote(instructor, id, assistant));
  const assignments = await assign(instructor, id, timetable, at);
  const rows = await db().classMember.findMany({ where: { classId: id }, select: { id: true, userId: true } });
  const members = new Map(rows.flatMap((row) => (row.userId ? [[row.userId, row.id] as const] : [])));
  return { id, instructor, assistant, at, members, assignments };
}

async function enrol(instructor: User, classId: string, text: string): Promise<void> {
  const { plan } = await previewRoster(instructor, classId, { text, domain: null });
  await importRoster(instructor, classId, { text, domain: null, plan });
}

/** In the two days before the course begins, each at a time of their own. */
async function spreadJoining(classId: string, start: Date): Promise<void> {
  await query(
    `UPDATE "ClassMember" SET "joinedAt" = $2::timestamptz - (2 + (hashtext("userId") & 65535) / 65535.0 * 46) * interval '1 hour'
    WHERE "classId" = $1 AND "userId" IS NOT NULL AND role = 'learner'`,
    [classId, start],
  );
  await query(
    `UPDATE "ClassEvent" e SET "createdAt" = m."joinedAt" FROM "ClassMember" m
    WHERE m.id = e."memberId" AND e."classId" = $1 AND e.action = 'member-joined'`,
    [classId],
  );
}

async function promote(instructor: User, classId: string, assistant: User): Promise<void> {
  const where = { classId_userId: { classId, userId: assistant.id } };
  const line = await db().classMember.findUniqueOrThrow({ where, select: { id: true } });
  const said = { name: assistant.name, email: assistant.email, studentId: null, login: null, section: null };
  await changeMember(instructor, classId, line.id, { ...said, role: 'assistant', rights: ['scores'] });
}

/** One act for each assignment, since each has its own times. */
async function assign(instructor: User, classId: string, { due, start, now }: Timetable, at: DemoClass['at']) {
  const made = new Map<string, string>();
  for (const each of due) {
    const { kind, slug, points, opensAt, dueAt, closesAt, attempts, draft } = each;
    const rules = { opensAt, dueAt, closesAt, attempts, grace: 30, latePercent: kind === 'lesson' ? 0 : 10 };
    const input = { ...rules, publication: draft ? ('draft' as const) : opensAt, items: [{ kind, slug, points }] };
    const time = new Date(Math.min(start.getTime() - 20 * hour + each.unit * 4 * day, now.getTime() - 2 * day));
    const [id] = await at(time, () => createAssignments(instructor, classId, input));
    made.set(keyOf(each), id ?? '');
  }
  return made;
}
