/** @file Taking the demo away: its people, with all that is theirs, and the classes that they made. Nobody else's work is touched. */
import { demoPeople, isDemo } from '#scripts/demo/identity.ts';
import { db } from '#server/db.ts';

/** In the order in which nothing is left that points nowhere; what hangs on a person or a class goes with them. */
const steps = [
  `CREATE TEMP TABLE made ON COMMIT DROP AS
    SELECT DISTINCT "classId" AS id FROM "ClassEvent" WHERE action = 'class-created' AND ${isDemo('"byId"')}`,
  'DELETE FROM "Regrade" WHERE "classId" IN (SELECT id FROM made)',
  'DELETE FROM "Class" WHERE id IN (SELECT id FROM made)',
  // Elsewhere they leave no line and no word behind either.
  `DELETE FROM "ClassMember" WHERE ${isDemo('"userId"')}`,
  `DELETE FROM "RegradeResult" WHERE "submissionId" IN (SELECT id FROM "Submission" WHERE ${isDemo('"userId"')})`,
  `DELETE FROM "Comment" WHERE ${isDemo('"userId"')}`,
  `DELETE FROM "AuditEvent" WHERE ${isDemo('"byId"')} OR ${isDemo('"ofId"')}`,
  `DELETE FROM "User" WHERE ${isDemo('id')}`,
] as const;

/** All or nothing. @returns how many people there were */
export async function removeDemo(): Promise<number> {
  const people = await demoPeople();
  await db().$transaction(
    async (tx) => {
      for (const step of steps) await tx.$executeRawUnsafe(step);
    },
    { timeout: 120_000 },
  );
  return people;
}
