import { createAssignments } from '#server/classes/assignments.ts';
import { joinClass } from '#server/classes/classes.ts';
import { db } from '#server/db.ts';
import type { User } from '#server/users.ts';
import { aClass, type ClassOfTests } from '#tests/server/classes/class-people.ts';
import { aLearner } from '#tests/server/people.ts';

const hourMs = 3_600_000;
const start = Date.parse('2026-11-20T12:00:00Z');
export const at = (hours: number) => new Date(start + hours * hourMs);

export const assigned = [
  { kind: 'exercise', slug: 'sigmoid' },
  { kind: 'exercise', slug: 'neuron' },
  { kind: 'quiz', slug: 'loss' },
  { kind: 'lesson', slug: 'loss' },
] as const;

/** Two classes, people who learn in one of them, in both or in none, and chance that says who is next. */
export class ScoreWorld {
  readonly classes: ClassOfTests[] = [];
  readonly people: User[] = [];
  /** Submissions that nobody has graded yet. */
  waiting: { readonly id: string; readonly user: User }[] = [];
  /** For names. */
  number = 0;

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
        items: assigned.map((item) => ({ ...item, points: 10 })),
        ...this.rules(),
      });
  }

  one<T>(all: readonly T[]): T | undefined {
    return all[Math.floor(this.random() * all.length)];
  }

  group(): ClassOfTests {
    const found = this.one(this.classes);
    if (!found) throw new Error('it has begun');
    return found;
  }

  person(): User {
    const found = this.one(this.people);
    if (!found) throw new Error('it has begun');
    return found;
  }

  readonly time = () => at(100 * this.random());
  readonly score = () => Math.round(this.random() * 8) / 8;
  readonly exercise = () => this.one(['sigmoid', 'sigmoid', 'sigmoid', 'neuron', 'softmax']) ?? '';

  readonly rules = () => ({
    publication: 'now' as const,
    opensAt: this.one([null, at(5)]) ?? null,
    dueAt: this.one([null, at(20), at(35)]) ?? null,
    closesAt: this.one([null, at(60), at(90)]) ?? null,
    grace: this.one([0, 90]) ?? 0,
    latePercent: this.one([0, 10, 60]) ?? 0,
    attempts: this.one(['best', 'last', 'first'] as const) ?? 'best',
  });

  async line(where: object) {
    const group = this.group();
    const row = this.one(
      await db().classMember.findMany({ where: { ...where, classId: group.id, role: { not: 'instructor' } } }),
    );
    return row ? { group, row } : this.nobody();
  }

  /** As the server refuses what cannot be done. */
  nobody(): never {
    throw Object.assign(new Error('nobody'), { name: 'Problem', code: 'nobody' });
  }

  async cell() {
    const { group, row } = await this.line({ role: 'learner', removedAt: null });
    const assignment = this.one(await db().assignment.findMany({ where: { classId: group.id }, select: { id: true } }));
    return { group, member: row.id, assignment: assignment?.id ?? '' };
  }
}
