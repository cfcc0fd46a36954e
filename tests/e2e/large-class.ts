import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { exercises } from '#exercises/catalog.ts';
import { startDatabase } from '#scripts/database/embedded.ts';
import type { Person } from '#tests/e2e/people.ts';

export interface LargeClass {
  readonly id: string;
  /** The learner's line of the roster, before some sixty others. */
  readonly member: string;
  /** Of the exercise `sigmoid`, due long ago. */
  readonly assignment: string;
}

/** A class with more learners and assignments than fit into a window, written past the pages that make one. */
export async function largeClass(instructor: Person, learner: Person): Promise<LargeClass> {
  const database = await startDatabase({ data: inject('app').data });
  const client = new pg.Client({ connectionString: database.url });
  const [id, member] = [randomUUID(), randomUUID()];
  const run = (text: string, ...values: unknown[]) => client.query<{ id: string }>(text, values);
  const line = `INSERT INTO "ClassMember" (id, "classId", "userId", role, name) SELECT $1, $2, id, $3, name FROM "User" WHERE email = $4`;
  try {
    await client.connect();
    await run(`INSERT INTO "Class" (id, name, zone) VALUES ($1, 'Deep learning 1', 'Asia/Shanghai')`, id);
    await run(line, randomUUID(), id, 'instructor', instructor.email);
    await run(line, member, id, 'learner', learner.email);
    await run(
      `INSERT INTO "ClassMember" (id, "classId", name) SELECT gen_random_uuid(), $1, 'Learner ' || i FROM generate_series(1, 60) i`,
      id,
    );
    const slugs = ['sigmoid', ...exercises.map(({ slug }) => slug).filter((slug) => slug !== 'sigmoid')];
    const { rows } = await run(
      `INSERT INTO "Assignment" (id, "classId", kind, slug, "publishedAt", "dueAt", position)
      SELECT gen_random_uuid(), $1, 'exercise', slug, now() - interval '9 days', now() - interval '12 hours', place
      FROM unnest($2::text[]) WITH ORDINALITY AS a (slug, place) RETURNING id`,
      id,
      slugs,
    );
    return { id, member, assignment: rows[0]?.id ?? '' };
  } finally {
    await client.end();
    await database.stop();
  }
}
