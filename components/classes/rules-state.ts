import { type PublicationState, type TimesFault, timesFault } from '#lib/assignment-times.ts';
import { fromZoned, toZoned } from '#lib/zoned-time.ts';
import type { AssignmentView } from '#server/classes/views-assignments.ts';

/** What the form holds: times as its fields have them, by the class's clocks, and numbers as they are typed. */
export interface RulesState {
  readonly publication: PublicationState;
  readonly publishedAt: string;
  readonly opensAt: string;
  readonly dueAt: string;
  readonly closesAt: string;
  readonly grace: string;
  readonly latePercent: string;
  readonly attempts: AssignmentView['attempts'];
}

export const noRules: RulesState = {
  ...{ publication: 'draft', publishedAt: '', opensAt: '', dueAt: '', closesAt: '' },
  ...{ grace: '0', latePercent: '0', attempts: 'best' },
};

/** Of what is stored. */
export function rulesState(view: AssignmentView, zone: string): RulesState {
  const field = (time: string | null) => (time === null ? '' : toZoned(new Date(time), zone));
  return {
    publication: view.state,
    publishedAt: view.state === 'scheduled' ? field(view.publishedAt) : '',
    opensAt: field(view.opensAt),
    dueAt: field(view.dueAt),
    closesAt: field(view.closesAt),
    grace: String(view.grace),
    latePercent: String(view.latePercent),
    attempts: view.attempts,
  };
}

const lastOfMinute = 59_999;

interface Zoned {
  readonly zone: string;
  /** What was stored; a minute that was not changed stays the very instant. */
  readonly before?: string | null | undefined;
  /** The minute that is named belongs to the time that is given. */
  readonly toItsEnd?: boolean;
}

/** The instant of a field; null for an empty one. */
export function instantOf(text: string, { zone, before, toItsEnd = false }: Zoned): Date | null {
  if (before && toZoned(new Date(before), zone) === text) return new Date(before);
  const instant = fromZoned(text, zone)?.instant;
  return instant ? new Date(instant.getTime() + (toItsEnd ? lastOfMinute : 0)) : null;
}

export const timesOf = (state: RulesState, zone: string, before?: AssignmentView) => ({
  opensAt: instantOf(state.opensAt, { zone, before: before?.opensAt }),
  dueAt: instantOf(state.dueAt, { zone, before: before?.dueAt, toItsEnd: true }),
  closesAt: instantOf(state.closesAt, { zone, before: before?.closesAt, toItsEnd: true }),
});

export const faultOf = (state: RulesState, zone: string): TimesFault | null => timesFault(timesOf(state, zone));

/** What the API is sent. */
export function rulesInput(state: RulesState, zone: string, before?: AssignmentView) {
  const { opensAt, dueAt, closesAt } = timesOf(state, zone, before);
  const scheduled = instantOf(state.publishedAt, { zone, before: before?.publishedAt });
  const publication = { draft: 'draft', published: 'now', scheduled: scheduled?.toISOString() }[state.publication];
  return {
    publication,
    opensAt: opensAt?.toISOString() ?? null,
    dueAt: dueAt?.toISOString() ?? null,
    closesAt: closesAt?.toISOString() ?? null,
    grace: Number(state.grace),
    latePercent: Number(state.latePercent),
    attempts: state.attempts,
  };
}
