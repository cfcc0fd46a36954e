import { randomUUID } from 'node:crypto';
import { quizzes } from '#exercises/quiz/catalog.ts';
import { createAssignments } from '#server/classes/assignments.ts';
import { query } from '#server/pool.ts';
import type { User } from '#server/users.ts';
import type { Installation } from '#tests/faults/installation.ts';
import { aClass, aClassmate } from '#tests/server/classes/class-people.ts';
import { cookieOf } from '#tests/server/http.ts';
import { aGuest, aLearner } from '#tests/server/people.ts';

/** Something of one kind that somebody writes again and again, each time with another number. */
export interface Writer {
  readonly kind: 'submission' | 'draft' | 'comment' | 'response' | 'override';
  /** Resolves once the server has acknowledged it. */
  write(number: number): Promise<void>;
  /** How many of the acknowledged ones are there no more. */
  lost(): Promise<number>;
}

/** Asks as somebody, of whichever web node answers. @throws when it is refused */
async function asking(at: Installation, user: User) {
  const headers = { 'content-type': 'application/json', cookie: await cookieOf(user) };
  let first = 0;
  return async <T>(method: string, path: string, body: unknown): Promise<T> => {
    const answer = await at.ask(path, { method, headers, body: JSON.stringify(body) }, first++);
    const said = await answer.json();
    if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(said)}`);
    return said;
  };
}

/** Which of the ids are in the table. */
async function missing(table: string, column: string, ids: readonly string[]): Promise<number> {
  const [row] = await query<{ there: number }>(
    `SELECT count(*)::int AS there FROM "${table}" WHERE "${column}" = ANY($1)`,
    [ids],
  );
  return ids.length - (row?.there ?? 0);
}

export interface Submitter extends Writer {
  readonly userId: string;
  readonly acknowledged: readonly string[];
}

export async function aSubmitter(at: Installation): Promise<Submitter> {
  const user = await aGuest();
  const ask = await asking(at, user);
  const acknowledged: string[] = [];
  return {
    kind: 'submission',
    userId: user.id,
    acknowledged,
    async write(number) {
      const source = `def sigmoid(z):\n    return 0  # ${number}\n`;
      const json = { exercise: 'sigmoid', language: 'python', source, key: randomUUID() };
      const { id } = await ask<{ id: string }>('POST', '/api/submissions', json);
      acknowledged.push(id);
    },
    lost: () => missing('Submission', 'id', acknowledged),
  };
}

export async function aDrafter(at: Installation): Promise<Writer> {
  const user = await aGuest();
  const ask = await asking(at, user);
  let revision: number | null = null;
  let last = -1;
  return {
    kind: 'draft',
    async write(number) {
      const json = { language: 'python', source: `${number}`, revision };
      ({ revision } = await ask<{ revision: number }>('PUT', '/api/drafts/sigmoid', json));
      last = number;
    },
    async lost() {
      const [row] = await query<{ source: string }>('SELECT source FROM "Draft" WHERE "userId" = $1', [user.id]);
      return last < 0 || Number(row?.source) >= last ? 0 : 1;
    },
  };
}

export async function aCommenter(at: Installation): Promise<Writer> {
  const user = await aLearner();
  const ask = await asking(at, user);
  const keys: string[] = [];
  return {
    kind: 'comment',
    async write(number) {
      if (number >= 20) return; // as many as one may write in five minutes
      const key = randomUUID();
      const place = { kind: 'lesson', slug: 'one-neuron' };
      await ask('POST', '/api/comments', { place, parent: null, text: `Comment ${number}`, key });
      keys.push(key);
    },
    lost: () => missing('Comment', 'key', keys),
  };
}

function numberItem(): { readonly quiz: string; readonly item: string } {
  for (const { slug, items } of quizzes) {
    const item = items.find(({ kind }) => kind === 'number');
    if (item) return { quiz: slug, item: item.id };
  }
  throw new Error('no quiz asks for a number');
}

export async function aQuizTaker(at: Installation): Promise<Writer> {
  const user = await aGuest();
  const ask = await asking(at, user);
  const { quiz, item } = numberItem();
  const { id } = await ask<{ id: string }>('POST', `/api/quizzes/${quiz}/attempts`, { mode: 'test' });
  let revision = 0;
  let last = -1;
  return {
    kind: 'response',
    async write(number) {
      const json = { response: { typed: `${number}` }, revision };
      ({ revision } = await ask<{ revision: number }>('PUT', `/api/attempts/${id}/responses/${item}`, json));
      last = number;
    },
    async lost() {
      const [row] = await query<{ typed: string }>(
        `SELECT response->>'typed' AS typed FROM "QuizResponse" WHERE "attemptId" = $1 AND item = $2`,
        [id, item],
      );
      return last < 0 || Number(row?.typed) >= last ? 0 : 1;
    },
  };
}

export async function anInstructorWhoOverrides(at: Installation): Promise<Writer> {
  const room = await aClass();
  const { member } = await aClassmate(room);
  const items = [{ kind: 'exercise' as const, slug: 'sigmoid', points: 10 }];
  const rules = { publication: 'now', opensAt: null, dueAt: null, closesAt: null } as const;
  const lateness = { grace: 0, latePercent: 0, attempts: 'best' } as const;
  const [assignment] = await createAssignments(room.instructor, room.id, { items, ...rules, ...lateness });
  const ask = await asking(at, room.instructor);
  const ids: string[] = [];
  return {
    kind: 'override',
    async write(number) {
      const path = `/api/classes/${room.id}/gradebook/${member}/${assignment}/overrides`;
      const { id } = await ask<{ id: string }>('POST', path, { score: 0.5, reason: `Round ${number}` });
      ids.push(id);
    },
    lost: () => missing('ScoreOverride', 'id', ids),
  };
}
