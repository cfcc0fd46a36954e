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
import { assigned, at, type ScoreWorld } from '#tests/server/classes/score-world.ts';

/** What teachers do to scores, assignments and the roster. */
export const teacherMoves = (w: ScoreWorld) => ({
  regrade: async () => {
    const { id: classId, instructor } = w.group();
    const exercise = w.exercise();
    const submissions = await db().submission.findMany({ where: { exercise }, select: { id: true } });
    const after = () => ({
      verdict: 'fail',
      status: 'completed',
      score: w.score(),
      body: {},
      engine: 'test',
      content: 'new',
    });
    const results = submissions.map((each) => ({ submissionId: each.id, after: after(), score: 0 }));
    const { id } = await db().regrade.create({
      data: { classId, exercise, state: 'graded', content: 'new', results: { create: results } },
    });
    await applyRegrade(instructor, classId, id, { which: w.one(['all', 'gains']) ?? 'all' });
  },
  revert: async () => {
    const regrade = await db().regrade.findFirst({ where: { state: 'applied' }, orderBy: { createdAt: 'desc' } });
    const group = w.classes.find(({ id }) => id === regrade?.classId);
    if (regrade && group) await revertRegrade(group.instructor, group.id, regrade.id);
  },
  override: async () => {
    const { group, ...cell } = await w.cell();
    const score = w.one([null, 0, 0.5, 1.5]) ?? null;
    await overrideScore(group.instructor, { classId: group.id, ...cell }, { score, reason: 'oral' });
  },
  undo: async () => {
    const found = w.one(
      await db().scoreOverride.findMany({ where: { undoneAt: null }, include: { assignment: true } }),
    );
    const group = w.classes.find(({ id }) => id === found?.assignment.classId);
    if (!found || !group) return;
    await undoOverride(
      group.instructor,
      { classId: group.id, member: found.memberId, assignment: found.assignmentId },
      found.id,
    );
  },
  extend: async () => {
    const { group, member, assignment } = await w.cell();
    const more = { dueAt: at(40 + 60 * w.random()), closesAt: w.one([null, at(110)]) ?? null, reason: '' };
    await extend(group.instructor, group.id, assignment, {
      members: [member],
      extension: w.one([more, more, null]) ?? null,
    });
  },
  changeRules: async () => {
    const { group, assignment } = await w.cell();
    await changeAssignment(group.instructor, group.id, assignment, { points: 5, ...w.rules() });
  },
  order: async () => {
    const { id, instructor } = w.group();
    const rows = await db().assignment.findMany({ where: { classId: id }, select: { id: true } });
    await orderAssignments(instructor, id, rows.map((row) => row.id).toReversed());
  },
  assign: async () => {
    const { id, instructor } = w.group();
    const item = w.one(assigned) ?? assigned[0];
    await createAssignments(instructor, id, { items: [{ ...item, points: 1 }], ...w.rules() });
  },
  copy: async () => {
    const [one, two] = w.classes;
    if (!one || !two || (await db().assignment.count()) > 16) return;
    const joint = await db().classMember.findFirst({ where: { classId: one.id, userId: two.instructor.id } });
    if (!joint)
      await db().classMember.create({ data: { classId: one.id, userId: two.instructor.id, role: 'instructor' } });
    await copyAssignments(two.instructor, two.id, { from: one.id, days: 1 });
  },
  deleteAssignment: async () => {
    const { group, assignment } = await w.cell();
    if ((await db().assignment.count({ where: { classId: group.id } })) < 4) return;
    const { extensions, overrides, comments } = await lossesOf(group.instructor, group.id, assignment);
    const lost = { extensions: extensions.length, overrides: overrides.length, comments: comments.length };
    await deleteAssignment(group.instructor, group.id, assignment, lost);
  },
  join: () => joinClass(w.person(), w.group().code),
  leave: () => leaveClass(w.person(), w.group().id),
  remove: async () => setRemoved(w, true),
  bringBack: async () => setRemoved(w, false),
  teach: async () => {
    const { group, row } = await w.line({ userId: { not: null }, removedAt: null });
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
    const { group, row } = await w.line({ role: 'learner' });
    const section = await createSection(group.instructor, group.id, `Section ${++w.number}`);
    await changeMembers(group.instructor, group.id, { members: [row.id], section: section.id });
  },
  awaitOne: async () => {
    const { id, instructor } = w.group();
    const said = { name: 'Emmy', studentId: null, login: null, section: null };
    await addMember(instructor, id, { ...said, email: `${++w.number}@awaited.example` });
  },
  link: async () => {
    const { group, row } = await w.line({ userId: null, role: 'learner' });
    const joined = await db().classMember.findFirst({
      where: { classId: group.id, role: 'learner', userId: { not: null } },
    });
    if (joined) await linkMember(group.instructor, group.id, joined.id, row.id);
  },
  importRoster: async () => {
    const { id, instructor } = w.group();
    const [someone] = await db().classMember.findMany({ where: { classId: id, email: { not: null } }, take: 1 });
    const text = `name,email\nAda,${someone?.email ?? 'a@awaited.example'}\nKurt,${++w.number}@awaited.example\n`;
    const { plan } = await previewRoster(instructor, id, { text, domain: null });
    await importRoster(instructor, id, { text, domain: null, plan });
  },
});

async function setRemoved(w: ScoreWorld, removed: boolean): Promise<void> {
  const { group, row } = await w.line({ removedAt: removed ? null : { not: null } });
  await changeMembers(group.instructor, group.id, { members: [row.id], removed });
}
