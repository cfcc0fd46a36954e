/** @file The demo class's course: a unit about each week and a half, with what is due when. Everything is relative to today. */
import { units } from '#exercises/catalog.ts';
import { quizBySlug } from '#exercises/quiz/catalog.ts';
import type { AssignmentKind, AttemptsPolicy } from '#prisma/client/enums.ts';

export const zone = 'Asia/Shanghai';
/** There is no summer time there. */
const offset = 8 * 3_600_000;

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** How much of the course is over today. */
const over = 0.8;

export interface Due {
  readonly kind: AssignmentKind;
  readonly slug: string;
  readonly points: number;
  /** Of the unit, counted from 0. */
  readonly unit: number;
  readonly opensAt: Date;
  readonly dueAt: Date;
  readonly closesAt: Date;
  readonly attempts: AttemptsPolicy;
  /** Learners do not know of it, and nobody has set a day on which they will. */
  readonly draft: boolean;
}

export interface Timetable {
  readonly now: Date;
  readonly start: Date;
  readonly end: Date;
  readonly due: readonly Due[];
}

/** One minute to midnight of the day, in the class's zone. */
const endOfDay = (time: number) => new Date(Math.ceil((time + offset) / day) * day - offset - minute);

export function timetable(weeks: number, now: Date): Timetable {
  const length = weeks * 7 * day;
  const start = new Date(Math.floor((now.getTime() - over * length + offset) / day) * day - offset + 9 * hour);
  const unitLength = length / units.length;
  const due = units.flatMap(({ slug, exercises }, unit) => {
    const opensAt = new Date(start.getTime() + Math.round((unit * unitLength) / day) * day);
    const at = (share: number) => endOfDay(opensAt.getTime() + share * unitLength);
    const closes = (time: Date) => new Date(time.getTime() + 7 * day);
    const common = { unit, opensAt, draft: false };
    const item = (kind: AssignmentKind, what: string, points: number, share: number): Due => ({
      ...{ ...common, kind, slug: what, points, dueAt: at(share), closesAt: closes(at(share)) },
      attempts: kind === 'quiz' ? 'first' : 'best',
    });
    const shares = exercises.map((_, place) => 0.45 + (0.5 * (place + 1)) / exercises.length);
    const quiz = quizBySlug(slug);
    return [
      item('lesson', slug, 2, 0.4),
      ...exercises.map((exercise, place) => item('exercise', exercise.slug, 10, shares[place] ?? 1)),
      ...(quiz ? [item('quiz', slug, 20, 1.1)] : []),
    ];
  });
  const end = new Date(start.getTime() + length);
  const final = endOfDay(end.getTime() + 5 * day);
  const exam: Due = {
    ...{ kind: 'quiz', slug: 'final', points: 40, unit: units.length, opensAt: end, dueAt: final, closesAt: final },
    ...{ attempts: 'first', draft: true },
  };
  return { now, start, end, due: [...due, exam] };
}

/** What learners have come to see by now. */
export const opened = ({ due, now }: Timetable): Due[] => due.filter(({ opensAt, draft }) => !draft && opensAt <= now);
