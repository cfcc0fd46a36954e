import { createClass, joinClass } from '#server/classes/classes.ts';
import { db } from '#server/db.ts';
import { newId } from '#server/ids.ts';
import type { User } from '#server/users.ts';
import { anInstructor } from '#tests/server/comments.ts';
import { aLearner } from '#tests/server/people.ts';

export interface ClassOfTests {
  readonly id: string;
  readonly code: string;
  readonly instructor: User;
}

/** A new class with its instructor. */
export async function aClass(): Promise<ClassOfTests> {
  const instructor = await anInstructor();
  const id = await createClass(instructor, { name: 'Deep learning 1', zone: 'Asia/Shanghai' });
  const { joinCode } = await db().class.findUniqueOrThrow({ where: { id } });
  return { id, code: joinCode ?? '', instructor };
}

/** A new learner who has joined, and their line of the roster. */
export async function aClassmate({ id, code }: ClassOfTests): Promise<{ user: User; member: string }> {
  const user = await aLearner();
  await joinClass(user, code);
  const row = await db().classMember.findUniqueOrThrow({ where: { classId_userId: { classId: id, userId: user.id } } });
  return { user, member: row.id };
}

interface Graded {
  readonly at: Date;
  readonly exercise?: string;
  /** 0–1; null while it waits. */
  readonly score: number | null;
  readonly state?: 'queued' | 'graded' | 'failed';
  readonly misconception?: string | null;
  readonly language?: 'python' | 'typescript';
  readonly source?: string;
}

/** A submission with its report, as the worker would have left them. @returns its id */
export async function aSubmission(user: User, { at, exercise = 'sigmoid', score, ...rest }: Graded): Promise<string> {
  const verdict = score === 1 ? 'pass' : 'fail';
  const report = { verdict, status: 'completed', body: {}, engine: 'test', content: 'test' };
  const { id } = await db().submission.create({
    data: {
      ...{
        id: newId(),
        userId: user.id,
        exercise,
        language: rest.language ?? 'python',
        source: rest.source ?? '',
        seed: 'test',
        createdAt: at,
      },
      state: rest.state ?? (score === null ? 'queued' : 'graded'),
      ...(score === null
        ? {}
        : { report: { create: { ...report, score, misconception: rest.misconception ?? null } } }),
    },
    select: { id: true },
  });
  return id;
}
