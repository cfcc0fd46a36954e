/** @file What importing a roster would do, line by line: rows of a file and the class as it is in, plan out, no database. */
import 'server-only';
import type { ClassRole } from '#prisma/client/enums.ts';
import type { RosterRow } from '#server/classes/roster-csv.ts';
import { type RosterFault, type RosterField, type RosterLineView, rosterFields } from '#server/classes/views-roster.ts';
import { emailSchema, nameSchema } from '#server/users.ts';

/** A line of the roster as it is. */
export interface Enrolled extends Readonly<Record<RosterField, string | null>> {
  readonly id: string;
  readonly role: ClassRole;
  readonly removed: boolean;
  /** What the account of who joined says. */
  readonly account: { readonly name: string | null; readonly email: string | null } | null;
}

export interface PlannedLine extends RosterLineView {
  /** The line of the roster that it is about; null for a new one, and for a fault. */
  readonly member: string | null;
  readonly says: Readonly<Record<RosterField, string | null>>;
}

/** A cell that says nothing changes nothing, so importing a file twice does what importing it once does. */
export function planRoster(rows: readonly RosterRow[], enrolled: readonly Enrolled[]): PlannedLine[] {
  const find = finder(rows, enrolled);
  const taken = new Map<string, number>();
  return rows.map((row) => {
    const match = find(row);
    const who = 'code' in match ? null : match.found;
    const keys = [...ownKeys(row), ...(who ? [who.id] : [])];
    const other = keys.map((key) => taken.get(key)).find((line) => line !== undefined);
    for (const key of keys) if (!taken.has(key)) taken.set(key, row.line);
    const fault = wrong(row) ?? (other === undefined ? conflict(row, match) : { code: 'duplicate' as const, other });
    if (fault) return { ...told(row), effect: 'fault', fault, changes: [], byName: false, member: null };
    return { ...effectOf(row, who), byName: 'byName' in match && match.byName };
  });
}

/** By any of which a file knows somebody; two lines that share one are about one person. */
const ownKeys = (row: RosterRow): string[] =>
  (['email', ...numberFields] as const).flatMap((field) => (row[field] === null ? [] : [`${field} ${row[field]}`]));

function conflict(row: RosterRow, match: Match): RosterFault | null {
  if ('code' in match) return match;
  if (!match.found) return row.email === null ? { code: 'no-email' } : null;
  return match.found.role === 'learner' ? null : { code: 'other-role', role: match.found.role };
}

const told = ({ line, torn: _, ...says }: RosterRow) => ({ line, name: says.name, email: says.email, says });

function effectOf(row: RosterRow, found: Enrolled | null): Omit<PlannedLine, 'byName'> {
  const changes = rosterFields.flatMap((field) => {
    const [from, to] = [found?.[field] ?? null, row[field]];
    return to === null || to === from ? [] : [{ field, from, to }];
  });
  const effect = !found ? 'new' : found.removed ? 'back' : changes.length > 0 ? 'changed' : 'unchanged';
  const shown = {
    name: row.name ?? found?.name ?? found?.account?.name ?? null,
    email: row.email ?? found?.email ?? found?.account?.email ?? null,
  };
  return { ...told(row), ...shown, effect, fault: null, changes: found ? changes : [], member: found?.id ?? null };
}

/** What is wrong with a line whoever it is about. */
function wrong(row: RosterRow): RosterFault | null {
  if (row.torn) return { code: 'torn' };
  const cells = rosterFields.flatMap((field) => row[field] ?? []);
  if (cells.some((cell) => !cell.isWellFormed() || cell.includes('\0') || cell.includes('\uFFFD')))
    return { code: 'not-text' };
  if (row.email !== null && !emailSchema.safeParse(row.email).success) return { code: 'bad-email' };
  return cells.some((cell) => cell !== row.email && !nameSchema.safeParse(cell).success) ? { code: 'too-long' } : null;
}

/** What an institution calls somebody by. */
const numberFields = ['studentId', 'canvasId', 'login'] as const;

type Match = { readonly found: Enrolled | null; readonly byName: boolean } | { readonly code: 'two-people' };

/** Finds whom a row is about: by address, then by the institution's numbers, and without any of them by a name that one learner has. */
function finder(rows: readonly RosterRow[], enrolled: readonly Enrolled[]): (row: RosterRow) => Match {
  const emails = indexed(enrolled, ({ email }) => email);
  const accounts = indexed(enrolled, ({ account }) => account?.email);
  const addressed = ({ email }: RosterRow) => (email === null ? [] : (emails.get(email) ?? accounts.get(email) ?? []));
  const numbers = numberFields.map((field) => [field, indexed(enrolled, (each) => each[field])] as const);
  const rowOf = new Map(rows.toReversed().flatMap((row) => [addressed(row)].flat().map(({ id }) => [id, row])));
  const numbered = (row: RosterRow) =>
    numbers.flatMap(([field, found]) => {
      const owner = row[field] === null ? undefined : found.get(row[field]);
      const theirs = owner && rowOf.get(owner.id)?.[field];
      // A number that the file gives to somebody else now is no longer its former owner's.
      return owner && (theirs == null || theirs === row[field]) ? [owner] : [];
    });
  const byName = namesakes(rows, enrolled);
  return (row) => {
    const all = new Set([addressed(row), numbered(row)].flat());
    const anotherRows = numbered(row).some(({ id }) => (rowOf.get(id) ?? row) !== row);
    if (all.size > 1 || anotherRows) return { code: 'two-people' };
    const [found = null] = all;
    if (found || row.email !== null) return { found, byName: false };
    const namesake = byName(row);
    return { found: namesake, byName: namesake !== null };
  };
}

function indexed(enrolled: readonly Enrolled[], key: (each: Enrolled) => string | null | undefined) {
  const found = new Map<string, Enrolled>();
  for (const each of enrolled) {
    const value = key(each);
    if (value && !found.has(value)) found.set(value, each);
  }
  return found;
}

/** The one learner of a row's name, if the name tells them from all others of the class and of the file. */
function namesakes(rows: readonly RosterRow[], enrolled: readonly Enrolled[]): (row: RosterRow) => Enrolled | null {
  const learners = enrolled.filter(({ removed, role }) => !removed && role === 'learner');
  const byName = grouped(learners, ({ name, account }) => name ?? account?.name);
  const inFile = grouped(rows, ({ name }) => name);
  return (row) => {
    if (row.name === null || inFile.get(calledAlike(row.name))?.length !== 1) return null;
    const alike = byName.get(calledAlike(row.name)) ?? [];
    const [namesake = null, ...more] = alike.filter((each) => !otherNumbers(row, each));
    return more.length === 0 ? namesake : null;
  };
}

const calledAlike = (name: string) => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');

function grouped<T>(all: readonly T[], name: (each: T) => string | null | undefined): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const key = calledAlike(name(each) ?? '');
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return groups;
}

/** Two people of one name have different numbers. */
const otherNumbers = (row: RosterRow, each: Enrolled): boolean =>
  numberFields.some((field) => row[field] !== null && each[field] !== null && row[field] !== each[field]);
