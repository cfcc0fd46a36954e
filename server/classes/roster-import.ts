/** @file Importing a roster: looked at first, then done exactly so, in one transaction. */
import 'server-only';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Actor } from '#server/access.ts';
import { changeIn, enter } from '#server/classes/class-access.ts';
import { record } from '#server/classes/class-events.ts';
import { parseRoster, type RosterFile } from '#server/classes/roster-csv.ts';
import { type Enrolled, type PlannedLine, planRoster } from '#server/classes/roster-plan.ts';
import { memberFields, type RosterEffect, type RosterPreview } from '#server/classes/views-roster.ts';
import { type Client, db } from '#server/db.ts';
import { newId } from '#server/ids.ts';
import { Problem } from '#server/problem.ts';
import { countRequest } from '#server/rate-limit.ts';

/** Of UTF-8. */
const maxRosterBytes = 1_048_576;
/** A text in JSON is at most twice as long, but for control characters, which no roster has. */
export const maxRosterBody = 2 * maxRosterBytes + 1_024;

const text = z.string().refine((value) => Buffer.byteLength(value) <= maxRosterBytes, 'is longer than 1 MB');
/** What completes a login to an address, `example.org`. */
const domain = z
  .string()
  .trim()
  .toLowerCase()
  .max(200)
  .regex(/^@?[^\s@]+\.[^\s@.]+$/)
  .transform((value) => value.replace(/^@/, ''))
  .nullable();

export const previewSchema = z.object({ text, domain });
export type RosterText = z.infer<typeof previewSchema>;
export const importSchema = previewSchema.extend({
  /** Of the preview that was looked at. */
  plan: z.string().max(100),
});

/** Writes nothing. @throws as `enter`; as `parseRoster`; Problem `rate-limited` */
export async function previewRoster(user: Actor | null, classId: string, given: RosterText): Promise<RosterPreview> {
  await enter(user, classId, 'change-roster');
  if (user) await countRequest('manage-class', user.id);
  const file = parseRoster(given.text, given.domain);
  return previewOf(file, await planned(db(), classId, file));
}

interface Plan {
  readonly lines: readonly PlannedLine[];
  readonly sections: ReadonlyMap<string, string>;
  readonly newSections: readonly string[];
}

async function planned(tx: Client, classId: string, file: RosterFile): Promise<Plan> {
  const members = await tx.classMember.findMany({
    where: { classId },
    select: memberFields,
    orderBy: { createdAt: 'asc' },
  });
  const rows = await tx.classSection.findMany({ where: { classId }, select: { id: true, name: true } });
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const enrolled = members.map(
    ({ sectionId, removedAt, user: account, ...row }): Enrolled => ({
      ...row,
      account,
      removed: removedAt !== null,
      section: sectionId === null ? null : (names.get(sectionId) ?? null),
    }),
  );
  const lines = planRoster(file.rows, enrolled);
  const sections = new Map(rows.map(({ id, name }) => [name, id]));
  const wanted = lines.flatMap(({ effect, says }) => (effect === 'fault' ? [] : (says.section ?? [])));
  return { lines, sections, newSections: [...new Set(wanted)].filter((name) => !sections.has(name)) };
}

const digest = ({ lines }: Plan) => createHash('sha256').update(JSON.stringify(lines)).digest('base64url');

const countsOf = (lines: readonly PlannedLine[]): Record<RosterEffect, number> => {
  const counts = { new: 0, changed: 0, back: 0, unchanged: 0, fault: 0 };
  for (const { effect } of lines) counts[effect]++;
  return counts;
};

const previewOf = (file: RosterFile, plan: Plan): RosterPreview => ({
  columns: file.columns,
  lines: plan.lines.map(({ member: _, says: _s, ...view }) => view),
  counts: countsOf(plan.lines),
  newSections: plan.newSections,
  loginsWithoutEmail: plan.lines.filter(({ fault, says }) => fault?.code === 'no-email' && says.login !== null).length,
  plan: digest(plan),
});

/**
 * Lines with a fault are left out. Nobody gets an account or a place to sign in by it: a line waits for whoever joins with its address.
 * @throws as `changeIn`; as `parseRoster`; Problem `roster-changed` when something else would happen than was looked at
 */
export const importRoster = (
  user: Actor | null,
  classId: string,
  given: RosterText & { readonly plan: string },
): Promise<Record<RosterEffect, number>> =>
  changeIn(user, classId, 'change-roster', async (tx, entered) => {
    const plan = await planned(tx, classId, parseRoster(given.text, given.domain));
    if (digest(plan) !== given.plan)
      throw new Problem('roster-changed', 'Look at the preview again, then import once more.');
    const counts = countsOf(plan.lines);
    if (counts.new + counts.changed + counts.back === 0) return counts;
    await write(tx, classId, plan);
    const { fault, ...rest } = counts;
    await record(tx, entered, 'roster-imported', { detail: { ...rest, skipped: fault } });
    return counts;
  });

/** Three statements at most, however long the file is. */
async function write(tx: Client, classId: string, { lines, sections, newSections }: Plan): Promise<void> {
  const made = newSections.map((name) => ({ id: newId(), classId, name }));
  if (made.length > 0) await tx.classSection.createMany({ data: made });
  const ids = new Map([...sections, ...made.map(({ name, id }) => [name, id] as const)]);
  const values = ({ says: { section, ...rest } }: PlannedLine) => ({
    ...rest,
    sectionId: section === null ? null : (ids.get(section) ?? null),
  });
  const added = lines.filter(({ effect }) => effect === 'new');
  if (added.length > 0) await tx.classMember.createMany({ data: added.map((line) => ({ ...values(line), classId })) });
  const changed = lines.filter(({ effect }) => effect === 'changed' || effect === 'back');
  if (changed.length === 0) return;
  const json = JSON.stringify(changed.map((line) => ({ ...values(line), id: line.member })));
  await tx.$executeRaw`
    UPDATE "ClassMember" m SET name = COALESCE(x.name, m.name), email = COALESCE(x.email, m.email),
      "studentId" = COALESCE(x."studentId", m."studentId"), login = COALESCE(x.login, m.login),
      "canvasId" = COALESCE(x."canvasId", m."canvasId"), "sectionId" = COALESCE(x."sectionId", m."sectionId"), "removedAt" = NULL
    FROM json_to_recordset(${json}::json)
      AS x(id text, name text, email text, "studentId" text, login text, "canvasId" text, "sectionId" text)
    WHERE m.id = x.id AND m."classId" = ${classId}`;
}
