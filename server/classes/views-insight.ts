/** @file What those who teach a class see of how it fares. What a projector shows names nobody. */
import 'server-only';

/** The whole class, or one of its sections. */
export interface InsightGroupView {
  readonly section: string | null;
  readonly sections: readonly { readonly id: string; readonly name: string }[];
  /** Lines of the roster, and how many of them have an account. */
  readonly learners: number;
  readonly joined: number;
}

/** Lower quartile, median, upper quartile. */
export type Quartiles = readonly [number, number, number];

export interface FunnelView {
  readonly exercise: string;
  /** Its number in the course. */
  readonly number: number;
  readonly title: string;
  readonly assigned: boolean;
  /** Learners who opened it or did more. */
  readonly opened: number;
  /** Learners who handed something in. */
  readonly tried: number;
  readonly solved: number;
  /** Submissions up to the first that passed, of those who solved it. */
  readonly attempts: Quartiles | null;
  /** Seconds from opening it to the first that passed, pauses included, of those who solved it and opened it before. */
  readonly seconds: Quartiles | null;
}

export interface PlaceOfIdeaView {
  readonly kind: 'exercise' | 'quiz';
  readonly slug: string;
  readonly title: string;
  readonly learners: number;
  readonly open: number;
}

export interface ClassMisconceptionView {
  readonly id: string;
  readonly name: string;
  /** Learners who showed it in the time shown. */
  readonly learners: number;
  /** Of those, whose newest submission of an exercise, or response to an item, still shows it. */
  readonly open: number;
  /** Submissions that show it: there is code to look at. */
  readonly submissions: number;
  /** Most learners first. */
  readonly places: readonly PlaceOfIdeaView[];
  /** Learners who showed it, for each period. */
  readonly series: readonly number[];
}

export interface ClassMisconceptionsView {
  readonly by: 'day' | 'week';
  /** In whose days and weeks it is counted. */
  readonly zone: string;
  /** First days, such as `2026-11-24`; weeks begin on Monday. */
  readonly periods: readonly string[];
  /** Those that most learners still have first. */
  readonly misconceptions: readonly ClassMisconceptionView[];
}

export interface CodeBehindView {
  readonly misconception: { readonly id: string; readonly name: string } | null;
  /** How many there are; the newest are shown. */
  readonly total: number;
  readonly named: boolean;
  readonly programs: readonly {
    /** Null unless names were asked for. */
    readonly learner: string | null;
    readonly exercise: string;
    readonly title: string;
    readonly language: string;
    readonly source: string;
    readonly score: number;
    readonly at: string;
    /** It is the learner's newest of the exercise. */
    readonly newest: boolean;
  }[];
}

export interface StuckView {
  /** Of the line of the roster. */
  readonly member: string;
  readonly name: string;
  readonly section: string | null;
  readonly exercise: string;
  readonly title: string;
  /** Why they are here. */
  readonly reason: 'no-progress' | 'after-solution';
  readonly tries: number;
  /** 0–1. */
  readonly best: number;
  readonly lastAt: string;
  readonly hintsOpened: number;
  readonly solutionOpened: boolean;
  /** The last that was named. */
  readonly misconception: { readonly id: string; readonly name: string } | null;
}

export interface StuckLearnersView {
  /** Submissions without success that make somebody stuck, of which the last `lastTries` did not get further. */
  readonly after: number;
  readonly lastTries: number;
  readonly activeDays: number;
  /** The one last active first. */
  readonly learners: readonly StuckView[];
}

export interface ClassQuizView {
  readonly slug: string;
  readonly title: string;
  /** Learners with a submitted attempt. */
  readonly people: number;
}

/** Shown to a lecture hall: counts, ideas and, when asked for, programs; never who. */
export interface ProjectorView {
  readonly exercise: string;
  readonly title: string;
  readonly learners: number;
  readonly opened: number;
  readonly tried: number;
  readonly solved: number;
  /** Those that most learners still have first. */
  readonly misconceptions: readonly {
    readonly id: string;
    readonly name: string;
    readonly learners: number;
    readonly open: number;
    /** Empty unless code was asked for. */
    readonly samples: readonly { readonly language: string; readonly source: string }[];
    /** Programs left out because somebody's name stands in them. */
    readonly withheld: number;
  }[];
}
