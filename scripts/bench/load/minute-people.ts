// The people of the measured minute: learners in classes with assignments, and who teaches them.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type Run, seedRoster } from '#scripts/bench/gradebook-class.ts';
import { cookieOf } from '#scripts/bench/load/sessions.ts';

export interface Person {
  readonly classId: string;
  readonly cookie: string;
}

export interface People {
  readonly teacher: Person;
  readonly learners: readonly Person[];
}

const perClass = 500;

/** @param url of the database */
export async function makePeople(url: string, learners: number): Promise<People> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const run: Run = (text, ...values) => client.query(text, values);
  try {
    const teacher = randomUUID();
    await run(
      `INSERT INTO "User" (id, email, name, role) VALUES ($1, 'teacher@bench.example', 'Bench', 'instructor')`,
      teacher,
    );
    const classes: string[] = [];
    for (let left = learners; left > 0; left -= perClass)
      classes.push(await seedRoster(run, classes.length + 1, teacher, Math.min(perClass, left)));
    const { rows } = await client.query<{ classId: string; userId: string }>(
      `SELECT "classId", "userId" FROM "ClassMember" WHERE role = 'learner' ORDER BY "classId" = $1 DESC, "classId", id`,
      [classes[0]],
    );
    await run('VACUUM ANALYZE');
    const signedIn = rows.map(async ({ classId, userId }) => ({ classId, cookie: await cookieOf(userId) }));
    return {
      teacher: { classId: classes[0] ?? '', cookie: await cookieOf(teacher) },
      learners: await Promise.all(signedIn),
    };
  } finally {
    await client.end();
  }
}
