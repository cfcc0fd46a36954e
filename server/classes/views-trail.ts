/** @file What the instructors of a class see of what was done to it. */
import 'server-only';
import type { ClassAct } from '#server/classes/class-events.ts';

export type EventDetail = Readonly<Record<string, string | number | boolean | null>>;

export interface EventView {
  readonly id: string;
  readonly at: string;
  /** Who did it, as they were called then. */
  readonly by: string;
  /** Null for one that only a later version knows. */
  readonly act: ClassAct | null;
  /** Whom it was done to, as they are called now. */
  readonly member: string | null;
  /** Title of the assignment that it is about, or of the exercise that was graded again. */
  readonly assignment: string | null;
  readonly detail: EventDetail;
}

export interface TrailView {
  /** Newest first. */
  readonly events: readonly EventView[];
  /** To ask for those before. */
  readonly next: string | null;
}
