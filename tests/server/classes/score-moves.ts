import { deleteAccount } from '#server/account-deletion.ts';
import { startAttempt } from '#server/attempts.ts';
import { submitAttempt } from '#server/attempts-submit.ts';
import { deleteAssignment, lossesOf } from '#server/classes/assignment-deletion.ts';
import { changeAssignment, createAssignments, orderAssignments } from '#server/classes/assignments.ts';
import { copyAssignments } from '#server/classes/assignments-copy.ts';
import { joinClass } from '#server/classes/classes.ts';
import { extend } from '#server/classes/extensions.ts';
import { linkMember } from '#server/classes/link-member.ts';
import { addMember, changeMember } from '#server/classes/members.ts';
import { changeMembers, leaveClass } from '#server/classes/members-many.ts';
import { overrideScore, undoOverride } from '#server/classes/overrides.ts';
import { applyRegrade, revertRegrade } from '#server/classes/regrade-apply.ts';
import { importRoster, previewRoster } from '#server/classes/roster-import.ts';
import { createSection } from '#server/classes/sections.ts';
import { db } from '#server/db.ts';
import { mergeGuest } from '#server/guests.ts';
import { setting } from '#server/quizzes.ts';
import { setReading } from '#server/readings.ts';
import type { User } from '#server/users.ts';
import { aClass, aSubmission, type ClassOfTests } from '#tests/server/classes/class-people.ts';
import { aGuest, aLearner, password } from '#tests/server/people.ts';

const hourMs = 3_600_000;
const start = Date.parse('2026-11-20T12:00:00Z');
const at = (hours: number) => new Date(start + hours * hourMs);

const items = [
  { kind: 'exercise', slug: 'sigmoid' },
  { kind: 'exercise', slug: 'neuron' },
  { kind: 'quiz', slug: 'loss' },
  { kind: 'lesson', slug: 'loss' },
] as const;

/** Two classes, people who learn in one of them, in both or in none, and whatever can change a score. */
export class ScoreMoves {
  readonly classes: ClassOfTests[] = [];
  readonly people: User[] = [];
  #waiting: { readonly id: string; readonly user: User }[] = [];
  #number = 0;

  /** @param random of 0 to 1 */
  constructor(readonly random: () => number) {}

  async begin(): Promise<void> {
    this.classes.push(await aClass(), await aClass());
    for (let i = 0; i < 4; i++) this.people.push(await aLearner());
    for (const [one, other] of [
      [0, 0],
      [0, 1],
      [1, 1],
      [2, 0],
    ] as const) {
      const [person, group] = [this.people[one], this.classes[other]];
      if (person && group) await joinClass(person, group.code);
    }
    for (const { instructor, id } of this.classes)
      await createAssignments(instructor, id, {
        items: items.map((item) => ({ ...item, points: 10 })),
        ...this.#rules(),
      });
  }

  /** All of them, each in its turn, work more often than the others. */
  async *round(): AsyncGenerator<string> {
    const names = Object.keys(this.moves) as (keyof typeof this.moves)[];
    const all = [
      ...names,
      'handIn',
      'handIn',
      'handInGraded',
      'grade',
      'quiz',
      'mark',
      'override',
      'extend',
      'join',
    ] as const;
    const order = all.map((name) => [this.random(), name] as const).toSorted(([one], [other]) => one - other);
    for (const [, name] of order) yield `${name}${await this.#refusal(this.moves[name])}`;
  }

  /** What the rules do not allow changes nothing, which is to be seen too. */
  async #refusal(move: () => Promise<unknown>): Promise<string> {
    try {
      await move();
      return '';
    } catch (error) {
      if (error instanceof Error && error.name === 'Problem' && 'code' in error) return `: ${error.code}`;
      throw error;
    }
  }

  private readonly moves = {
    handIn: async () => {
      const user = this.#person();
      this.#waiting.push({
        user,
        id: await aSubmission(user, { at: this.#time(), score: null, exercise: this.#exercise() }),
      });
    },
    handInGraded: () =>
      aSubmission(this.#person(), { at: this.#time(), score: this.#score(), exercise: this.#exercise() }),
    grade: async () => {
      const waiting = this.#waiting.shift();
      if (waiting) await grade(waiting.id, this.#score());
    },
    fail: async () => {
      const waiting = this.#waiting.shift();
      if (waiting) await db().submission.updateMany({ where: { id: waiting.id }, data: { state: 'failed' } });
    },
    regrade: async () => {
      const { id: classId, instructor } = this.#class();
      const exercise = this.#exercise();
      const submissions = await db().submission.findMany({ where: { exercise }, select: { id: true } });
      const after = () => ({
        verdict: 'fail',
        status: 'completed',
        score: this.#score(),
        body: {},
        engine: 'test',
        content: 'new',
      });
      const results = submissions.map((each) => ({ submissionId: each.id, after: after(), score: 0 }));
      const { id } = await db().regrade.create({
        data: { classId, exercise, state: 'graded', content: 'new', results: { create: results } },
      });
      await applyRegrade(instructor, classId, id, { which: this.#one(['all', 'gains']) ?? 'all' });
    },
    deleteSubmission: async () => {
      // As only who has the database can.
      const found = this.#one(await db().submission.findMany({ select: { id: true } }));
      if (found) await db().submission.delete({ where: found });
    },
    revert: async () => {
      const regrade = await db().regrade.findFirst({ where: { state: 'applied' }, orderBy: { createdAt: 'desc' } });
      const group = this.classes.find(({ id }) => id === regrade?.classId);
      if (regrade && group) await revertRegrade(group.instructor, group.id, regrade.id);
    },
    override: async () => {
      const { group, ...cell } = await this.#cell();
      const score = this.#one([null, 0, 0.5, 1.5]) ?? null;
      await overrideScore(group.instructor, { classId: group.id, ...cell }, { score, reason: 'oral' });
    },
    undo: async () => {
      const found = this.#one(
        await db().scoreOverride.findMany({ where: { undoneAt: null }, include: { assignment: true } }),
      );
      const group = this.classes.find(({ id }) => id === found?.assignment.classId);
      if (!found || !group) return;
      await undoOverride(
        group.instructor,
        { classId: group.id, member: found.memberId, assignment: found.assignmentId },
        found.id,
      );
    },
    extend: async () => {
      const { group, member, assignment } = await this.#cell();
      const more = { dueAt: at(40 + 60 * this.random()), closesAt: this.#one([null, at(110)]) ?? null, reason: '' };
      await extend(group.instructor, group.id, assignment, {
        members: [member],
        extension: this.#one([more, more, null]) ?? null,
      });
    },
    changeRules: async () => {
      const { group, assignment } = await this.#cell();
      await changeAssignment(group.instructor, group.id, assignment, { points: 5, ...this.#rules() });
    },
    order: async () => {
      const { id, instructor } = this.#class();
      const rows = await db().assignment.findMany({ where: { classId: id }, select: { id: true } });
      await orderAssignments(instructor, id, rows.map((row) => row.id).toReversed());
    },
    assign: async () => {
      const { id, instructor } = this.#class();
      const item = this.#one(items) ?? items[0];
      await createAssignments(instructor, id, { items: [{ ...item, points: 1 }], ...this.#rules() });
    },
    copy: async () => {
      const [one, two] = this.classes;
      if (!one || !two || (await db().assignment.count()) > 16) return;
      const joint = await db().classMember.findFirst({ where: { classId: one.id, userId: two.instructor.id } });
      if (!joint)
        await db().classMember.create({ data: { classId: one.id, userId: two.instructor.id, role: 'instructor' } });
      await copyAssignments(two.instructor, two.id, { from: one.id, days: 1 });
    },
    deleteAssignment: async () => {
      const { group, assignment } = await this.#cell();
      if ((await db().assignment.count({ where: { classId: group.id } })) < 4) return;
      const { extensions, overrides, comments } = await lossesOf(group.instructor, group.id, assignment);
      const lost = { extensions: extensions.length, overrides: overrides.length, comments: comments.length };
      await deleteAssignment(group.instructor, group.id, assignment, lost);
    },
    join: () => joinClass(this.#person(), this.#class().code),
    leave: () => leaveClass(this.#person(), this.#class().id),
    remove: async () => this.#setRemoved(true),
    bringBack: async () => this.#setRemoved(false),
    teach: async () => {
      const { group, row } = await this.#line({ userId: { not: null }, removedAt: null });
      const role = row.role === 'learner' ? 'assistant' : 'learner';
      const said = {
        name: row.name,
        email: row.email,
        studentId: row.studentId,
        login: row.login,

        role,
      } as const;
      await changeMember(group.instructor, group.id, row.id, { ...said, rights: [], section: null });
    },
    toSection: async () => {
      const { group, row } = await this.#line({ role: 'learner' });
      const section = await createSection(group.instructor, group.id, `Section ${++this.#number}`);
      await changeMembers(group.instructor, group.id, { members: [row.id], section: section.id });
    },
    awaitOne: async () => {
      const { id, instructor } = this.#class();
      const said = { name: 'Emmy', studentId: null, login: null, section: null };
      await addMember(instructor, id, { ...said, email: `${++this.#number}@awaited.example` });
    },
    link: async () => {
      const { group, row } = await this.#line({ userId: null, role: 'learner' });
      const joined = await db().classMember.findFirst({
        where: { classId: group.id, role: 'learner', userId: { not: null } },
      });
      if (joined) await linkMember(group.instructor, group.id, joined.id, row.id);
    },
    importRoster: async () => {
      const { id, instructor } = this.#class();
      const [someone] = await db().classMember.findMany({ where: { classId: id, email: { not: null } }, take: 1 });
      const text = `name,email\nAda,${someone?.email ?? 'a@awaited.example'}\nKurt,${++this.#number}@awaited.example\n`;
      const { plan } = await previewRoster(instructor, id, { text, domain: null });
      await importRoster(instructor, id, { text, domain: null, plan });
    },
    guest: async () => {
      const guest = await aGuest();
      await aSubmission(guest, { at: this.#time(), score: this.#score(), exercise: this.#exercise() });
      await setReading(guest, 'loss', { read: true });
      await mergeGuest(guest.id, this.#person().id);
    },
    deleteAccount: async () => {
      const user = this.#person();
      await deleteAccount(user, { password, confirmation: user.email ?? '' });
      this.people.splice(this.people.indexOf(user), 1, await aLearner());
      this.#waiting = this.#waiting.filter((each) => each.user !== user);
    },
    quiz: async () => {
      const user = this.#person();
      const here = { ...setting(), now: this.#time() };
      const { id } = await startAttempt(user, 'loss', this.#one(['test', 'test', 'practice']) ?? 'test', here);
      await submitAttempt(user, id, here);
    },
    importAttempt: () =>
      db().quizAttempt.create({
        data: {
          userId: this.#person().id,
          quiz: 'loss',
          mode: 'test',
          seed: 'x',
          content: 'x',
          submittedAt: this.#time(),
          score: this.#score(),
        },
      }),
    deleteAttempt: async () => {
      const found = this.#one(await db().quizAttempt.findMany({ select: { id: true } }));
      if (found) await db().quizAttempt.delete({ where: found });
    },
    mark: async () => {
      const found = this.#one(
        await db().quizAttempt.findMany({ where: { submittedAt: { not: null } }, select: { id: true } }),
      );
      if (found)
        await db().quizAttempt.updateMany({ where: found, data: { score: this.#one([null, this.#score()]) ?? null } });
    },
    read: async () => void (await setReading(this.#person(), 'loss', { read: this.random() < 0.7 })),
  };

  #one<T>(all: readonly T[]): T | undefined {
    return all[Math.floor(this.random() * all.length)];
  }

  #class(): ClassOfTests {
    const found = this.#one(this.classes);
    if (!found) throw new Error('it has begun');
    return found;
  }

  #person(): User {
    const found = this.#one(this.people);
    if (!found) throw new Error('it has begun');
    return found;
  }

  readonly #time = () => at(100 * this.random());
  readonly #score = () => Math.round(this.random() * 8) / 8;
  readonly #exercise = () => this.#one(['sigmoid', 'sigmoid', 'sigmoid', 'neuron', 'softmax']) ?? '';

  readonly #rules = () => ({
    publication: 'now' as const,
    opensAt: this.#one([null, at(5)]) ?? null,
    dueAt: this.#one([null, at(20), at(35)]) ?? null,
    closesAt: this.#one([null, at(60), at(90)]) ?? null,
    grace: this.#one([0, 90]) ?? 0,
    latePercent: this.#one([0, 10, 60]) ?? 0,
    attempts: this.#one(['best', 'last', 'first'] as const) ?? 'best',
  });

  async #line(where: object) {
    const group = this.#class();
    const row = this.#one(
      await db().classMember.findMany({ where: { ...where, classId: group.id, role: { not: 'instructor' } } }),
    );
    return row ? { group, row } : this.#nobody();
  }

  /** As the server refuses what cannot be done. */
  #nobody(): never {
    throw Object.assign(new Error('nobody'), { name: 'Problem', code: 'nobody' });
  }

  async #cell() {
    const { group, row } = await this.#line({ role: 'learner', removedAt: null });
    const assignment = this.#one(
      await db().assignment.findMany({ where: { classId: group.id }, select: { id: true } }),
    );
    return { group, member: row.id, assignment: assignment?.id ?? '' };
  }

  async #setRemoved(removed: boolean): Promise<void> {
    const { group, row } = await this.#line({ removedAt: removed ? null : { not: null } });
    await changeMembers(group.instructor, group.id, { members: [row.id], removed });
  }
}

/** As a worker stores it: report and state by one statement. */
export const grade = (id: string, score: number) => db().$executeRaw`
  WITH stored AS (
    INSERT INTO "Report" ("submissionId", verdict, status, score, body, engine, content)
    VALUES (${id}, 'fail', 'completed', ${score}, '{}', 'test', 'test') ON CONFLICT DO NOTHING RETURNING "submissionId", score
  )
  UPDATE "Submission" s SET state = 'graded', "gradedAt" = clock_timestamp(), verdict = 'fail', status = 'completed', score = stored.score
  FROM stored WHERE s.id = stored."submissionId"`;
