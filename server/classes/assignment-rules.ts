/** @file What an instructor says of an assignment, checked. */
import 'server-only';
import { z } from 'zod';
import { type TimesFault, timesFault } from '#lib/assignment-times.ts';
import { isStorable } from '#server/storable.ts';

const timeSchema = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

const maxAtOnce = 200;

const idsSchema = z.array(z.uuid()).min(1).max(maxAtOnce);

/** `draft`: learners do not see it; `now`: they do; a time: from then on. */
const publicationSchema = z.union([z.enum(['draft', 'now']), timeSchema]);
export type Publication = z.infer<typeof publicationSchema>;

/** @param before when it was published so far: `now` leaves what has been published as it is */
export function publishedAt(publication: Publication, before: Date | null, now: Date): Date | null {
  if (publication === 'draft') return null;
  if (publication !== 'now') return publication;
  return before && before <= now ? before : now;
}

const points = z.number().min(0).max(1000);

const rules = {
  publication: publicationSchema,
  opensAt: timeSchema.nullable(),
  dueAt: timeSchema.nullable(),
  closesAt: timeSchema.nullable(),
  /** Minutes; a week at most. */
  grace: z.int().min(0).max(10_080),
  latePercent: z.number().min(0).max(100),
  attempts: z.enum(['best', 'last', 'first']),
} as const;

const faults: Readonly<Record<TimesFault, readonly [field: string, message: string]>> = {
  'opens-after-due': ['opensAt', 'is after dueAt'],
  'opens-after-closes': ['opensAt', 'is not before closesAt'],
  'due-after-closes': ['dueAt', 'is after closesAt'],
};

type Times = Parameters<typeof timesFault>[0];

function checkTimes(times: Times, context: z.RefinementCtx): void {
  const fault = timesFault(times);
  if (!fault) return;
  const [field, message] = faults[fault];
  context.addIssue({ code: 'custom', path: [field], message });
}

export const changeSchema = z.object({ ...rules, points }).superRefine(checkTimes);
export type ChangeInput = z.infer<typeof changeSchema>;

const item = z.object({ kind: z.enum(['lesson', 'exercise', 'quiz']), slug: z.string().max(100), points });

/** Several are made by one act, with the same rules. */
export const createSchema = z.object({ ...rules, items: z.array(item).min(1).max(maxAtOnce) }).superRefine(checkTimes);
export type CreateInput = z.infer<typeof createSchema>;

export const publishSchema = z.object({ assignments: idsSchema, publication: publicationSchema });
export type PublishInput = z.infer<typeof publishSchema>;

/** Every assignment of the class, in the order wanted. */
export const orderSchema = z.object({ assignments: z.array(z.uuid()).max(1000) });

/** @param days by which all times move, by the calendar */
export const copySchema = z.object({ from: z.uuid(), days: z.int().min(-4000).max(4000) });
export type CopyInput = z.infer<typeof copySchema>;

const extension = z
  .object({
    dueAt: timeSchema,
    closesAt: timeSchema.nullable(),
    reason: z.string().trim().max(1000).refine(isStorable, 'is not text').nullable(),
  })
  .superRefine((times, context) => checkTimes({ opensAt: null, ...times }, context));

/** `extension: null` takes it away. */
export const extendSchema = z.object({ members: z.array(z.uuid()).min(1).max(1000), extension: extension.nullable() });
export type ExtendInput = z.infer<typeof extendSchema>;

/** What one has been told would be lost, in the address of a `DELETE`. */
export const confirmedSchema = z.object({
  extensions: z.coerce.number().int().min(0).default(0),
  overrides: z.coerce.number().int().min(0).default(0),
  comments: z.coerce.number().int().min(0).default(0),
});
export type Confirmed = z.infer<typeof confirmedSchema>;
