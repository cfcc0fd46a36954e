/**
 * @file How everything of the demo is known again, so that it can be taken away and nothing else with it: its people's ids are UUIDs of version 8,
 * which nothing else here makes. Their addresses are at a domain that can belong to nobody (RFC 6761).
 */
import { query } from '#server/pool.ts';

const prefix = 'c4a12a1e-0000-8000-8000-';

/** SQL: whether a column holds the id of a person of the demo. */
export const isDemo = (column: string) => `${column} LIKE '${prefix}%'`;

export const demoId = (number: number): string => `${prefix}${number.toString(16).padStart(12, '0')}`;

export const demoEmail = (login: string): string => `${login}@demo.example`;

/** The demo class, if there is one: what was made first by its instructor. */
export async function demoClass(): Promise<string | undefined> {
  const [row] = await query<{ id: string }>(
    `SELECT c.id FROM "Class" c JOIN "ClassEvent" e ON e."classId" = c.id AND e.action = 'class-created'
    WHERE ${isDemo('e."byId"')} ORDER BY c."createdAt" LIMIT 1`,
  );
  return row?.id;
}

/** How many people use this database who are not of the demo; guests are nobody yet. */
export async function realPeople(): Promise<number> {
  const [row] = await query<{ count: number }>(
    `SELECT count(*)::int AS count FROM "User" WHERE NOT guest AND NOT ${isDemo('id')}`,
  );
  return row?.count ?? 0;
}

export async function demoPeople(): Promise<number> {
  const [row] = await query<{ count: number }>(`SELECT count(*)::int AS count FROM "User" WHERE ${isDemo('id')}`);
  return row?.count ?? 0;
}
