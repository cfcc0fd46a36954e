import { randomBytes, randomUUID } from 'node:crypto';
import { db } from '#server/db.ts';
import { comment } from '#server/discussion-writing.ts';
import { createUser, type User } from '#server/users.ts';
import type { CommentPlace, CommentView } from '#server/views-discussion.ts';
import { password } from '#tests/server/people.ts';

export const lesson: CommentPlace = { kind: 'lesson', slug: 'one-neuron' };
export const exercise: CommentPlace = { kind: 'exercise', slug: 'sigmoid' };

export const anInstructor = (): Promise<User> =>
  createUser(
    { name: 'Prof', email: `${randomBytes(6).toString('hex')}@example.org`, password },
    { role: 'instructor' },
  );

/** A comment as its author's browser sends it. */
export const say = (user: User, text: string, place = lesson, parent: string | null = null): Promise<CommentView> =>
  comment(user, { place, parent, text, key: randomUUID() });

/** As if the person's code had passed. */
export async function solve({ id: userId }: User, slug: string): Promise<void> {
  await db().submission.create({
    data: {
      userId,
      exercise: slug,
      language: 'python',
      source: '',
      seed: '1',
      state: 'graded',
      report: {
        create: { verdict: 'pass', status: 'completed', score: 1, body: {}, engine: 'test', content: 'test' },
      },
    },
    select: { id: true },
  });
}
