/** @file Marks of free texts as they are stored: each one kept, made on the version that whoever gives it has seen. */
import 'server-only';
import { z } from 'zod';
import type { Facts, Item, Kind, Quiz } from '#grader/quiz/item.ts';
import { variantOf } from '#grader/quiz/variant.ts';
import { Prisma } from '#prisma/client/client.ts';
import { lockAttempt } from '#server/attempts-rows.ts';
import { storeTotal } from '#server/attempts-submit.ts';
import type { Client } from '#server/db.ts';
import { Problem } from '#server/problem.ts';
import { itemOr404, quizOr404, type Setting } from '#server/quizzes.ts';
import { isStorable } from '#server/storable.ts';
import { type MarkState, markView } from '#server/views-quiz.ts';

const maxCommentLength = 2_000;

export const versionSchema = z.int().min(0);

export const markSchema = z.object({
  /** In the order of the rubric. */
  points: z.array(z.number().min(0)).max(50),
  comment: z
    .string()
    .max(maxCommentLength)
    .refine(isStorable, 'is not text')
    .transform((text) => text.trim() || null)
    .nullable(),
  /** Of the mark that was seen when this one was given; 0 for none. */
  version: versionSchema,
});
export type MarkInput = z.infer<typeof markSchema>;

/** The longest comment with each character escaped, and the rest. */
export const maxMarkBodyBytes = 6 * maxCommentLength + 1_024;

export type Rubric = Facts['free']['rubric'];

/** What a free text is marked by; null for an item that is scored by itself. */
export function markedFacts(item: Item, seed: string): Facts['free'] | null {
  const { facts } = variantOf<Kind>(item, seed);
  return 'rubric' in facts ? facts : null;
}

/** The ids of a quiz's free texts. */
export const freeItems = ({ items }: Quiz): string[] =>
  items.filter((item) => markedFacts(item, '')).map(({ id }) => id);

export interface TextKey {
  readonly attemptId: string;
  readonly item: string;
}

/** What a change did. */
export interface MarkChange extends MarkState {
  /** Points given, and those there are; null when the text waits again. */
  readonly earned: number | null;
  readonly most: number;
  /** False when the same was sent again and nothing had to be done. */
  readonly changed: boolean;
}

interface Content {
  readonly points: Readonly<Record<string, number>> | null;
  readonly comment: string | null;
}

interface Open {
  readonly key: TextKey;
  readonly rubric: Rubric;
  /** Of the item in its quiz. */
  readonly worth: number;
  readonly newest:
    | (Content & { version: number; undo: boolean; markedById: string | null; markedAt: Date; by: string | null })
    | null;
}

/**
 * Marks a free text of a submitted attempt, or marks it anew; the attempt's score follows. The same mark sent twice is given once.
 * @param tx it waits in it until nobody else changes the attempt
 * @throws Problem `not-found`, `unknown-quiz`, `no-response`, `invalid-body`; `mark-conflict`, with the mark that is in force
 */
export async function giveMark(
  tx: Client,
  key: TextKey,
  { points, comment, version }: MarkInput,
  byId: string,
  here: Setting,
): Promise<MarkChange> {
  const open = await lockText(tx, key, here);
  const content = { points: pointsById(open.rubric, points), comment };
  if (isRepeat(open, content, version, byId)) return { ...stateOf(open), changed: false };
  refuseStale(open, version);
  return addVersion(tx, open, { ...content, undo: false, markedById: byId, markedAt: here.now });
}

/**
 * Takes back the newest change: what was in force before it is again, be that no mark at all. Taken back in turn, it is there again.
 * @param version of the change
 * @throws Problem `not-found`, `unknown-quiz`; `mark-conflict`
 */
export async function undoMark(
  tx: Client,
  key: TextKey,
  version: number,
  byId: string,
  here: Setting,
): Promise<MarkChange> {
  const open = await lockText(tx, key, here);
  if (!open.newest || version === 0) throw new Problem('not-found', 'There is no mark to take back.');
  const { newest } = open;
  if (newest.undo && newest.version === version + 1 && newest.markedById === byId)
    return { ...stateOf(open), changed: false };
  refuseStale(open, version);
  const before = await tx.quizMark.findUnique({
    where: { attemptId_item_version: { ...key, version: version - 1 } },
    select: { points: true, comment: true },
  });
  const content = { points: pointsOf(before?.points), comment: before?.comment ?? null };
  return addVersion(tx, open, { ...content, undo: true, markedById: byId, markedAt: here.now });
}

async function lockText(tx: Client, key: TextKey, here: Setting): Promise<Open> {
  const { quiz, seed, submittedAt } = await lockAttempt(tx, key.attemptId);
  const item = itemOr404(quizOr404(quiz, here), key.item);
  const facts = markedFacts(item, seed);
  if (!facts || !submittedAt) throw new Problem('not-found', 'There is nothing to be marked.');
  const row = await tx.quizResponse.findUnique({
    where: { attemptId_item: key },
    select: {
      response: true,
      marks: { orderBy: { version: 'desc' }, take: 1, include: { markedBy: { select: { name: true } } } },
    },
  });
  if (row?.response == null) throw new Problem('no-response', 'Nothing was written: it has no points.');
  const [newest] = row.marks;
  return {
    ...{ key, rubric: facts.rubric, worth: item.points },
    newest: newest ? { ...newest, points: pointsOf(newest.points), by: newest.markedBy?.name ?? null } : null,
  };
}

/** Stored points, which only this file writes. */
const pointsOf = (stored: unknown): Content['points'] =>
  stored == null ? null : z.record(z.string(), z.number()).parse(stored);

const sum = (points: readonly number[]) => points.reduce((total, each) => total + each, 0);

function stateOf({ newest, rubric }: Open): Omit<MarkChange, 'changed'> {
  const points = newest?.points ?? null;
  const mark =
    newest && points ? markView({ ...newest, points, markedAt: newest.markedAt.toISOString() }, rubric) : null;
  const most = sum(rubric.map((criterion) => criterion.points));
  return { version: newest?.version ?? 0, mark, earned: mark && sum(mark.points), most };
}

/** An answer may get lost on its way, and the mark come again. */
function isRepeat({ newest }: Open, { points, comment }: Content, version: number, byId: string): boolean {
  if (!newest?.points || newest.version !== version + 1 || newest.markedById !== byId || newest.comment !== comment)
    return false;
  const given = newest.points;
  return Object.entries(points ?? {}).every(([id, value]) => given[id] === value);
}

function refuseStale(open: Open, version: number): void {
  const state = stateOf(open);
  if (state.version === version) return;
  throw new Problem('mark-conflict', 'Look at what is in force now, then give yours on its version.', undefined, {
    ...{ version: state.version, mark: state.mark },
  });
}

async function addVersion(
  tx: Client,
  open: Open,
  { points, ...rest }: Content & { undo: boolean; markedById: string; markedAt: Date },
): Promise<MarkChange> {
  const { key, newest, worth } = open;
  const version = (newest?.version ?? 0) + 1;
  const { markedBy } = await tx.quizMark.create({
    data: { ...key, ...rest, version, points: points ?? Prisma.DbNull },
    select: { markedBy: { select: { name: true } } },
  });
  const state = stateOf({ ...open, newest: { ...rest, points, version, by: markedBy?.name ?? null } });
  const score = state.earned === null ? null : state.earned / state.most;
  await tx.quizResponse.update({
    where: { attemptId_item: key },
    data: { score, points: worth },
    select: { item: true },
  });
  await tx.markClaim.deleteMany({ where: key });
  await storeTotal(tx, key.attemptId);
  return { ...state, changed: true };
}

/** @throws Problem `invalid-body` */
function pointsById(rubric: Rubric, points: readonly number[]): Record<string, number> {
  const fits = points.length === rubric.length && rubric.every((criterion, i) => (points[i] ?? 0) <= criterion.points);
  if (!fits) {
    const most = rubric.map((criterion) => criterion.points).join(', ');
    throw new Problem('invalid-body', `points: one number for each criterion, at most ${most}.`);
  }
  return Object.fromEntries(rubric.map(({ id }, i) => [id, points[i] ?? 0]));
}
