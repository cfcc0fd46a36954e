/** @file What a browser may see of the course: its pages as links, its units and lessons, and how far somebody is. */
import 'server-only';
import type { QuizLinkView } from '#server/views-quiz.ts';

export interface ExerciseLink {
  readonly slug: string;
  readonly title: string;
}

/** A page of the course: a lesson is called by its unit's slug. */
export interface PlaceLink extends ExerciseLink {
  readonly kind: 'lesson' | 'exercise';
}

export type ExerciseStatus = 'solved' | 'attempted' | 'not-started';

export interface UnitLessonView {
  readonly title: string;
  readonly lead: string;
  readonly minutes: number;
  /** Whether the viewer says that they have read it. */
  readonly read: boolean;
}

export interface UnitView {
  readonly slug: string;
  readonly number: number;
  readonly title: string;
  readonly lesson: UnitLessonView | null;
  readonly exercises: readonly LinkedExercise[];
  /** Null where the unit has none. */
  readonly quiz: QuizLinkView | null;
}

export interface CourseView {
  readonly units: readonly UnitView[];
  /** Over all units. */
  readonly finalQuiz: QuizLinkView | null;
  /** Where to go on: the first exercise in order that is not solved. */
  readonly next: ExerciseLink | null;
  /** The page to go on with: that exercise, or its unit's lesson when nothing of the unit was tried. */
  readonly resume: PlaceLink | null;
  readonly solved: number;
  readonly total: number;
}

export interface LinkedExercise extends ExerciseLink {
  readonly number: number;
  readonly summary: string;
  readonly status: ExerciseStatus;
}

export interface LessonView {
  readonly slug: string;
  readonly unit: { readonly slug: string; readonly title: string; readonly number: number };
  readonly title: string;
  /** The lesson in one or two sentences, plain text. */
  readonly lead: string;
  readonly minutes: number;
  /** Whether the viewer says that they have read it. */
  readonly read: boolean;
  /** `id` is the section's anchor, `text` Markdown. */
  readonly sections: readonly { readonly id: string; readonly title: string; readonly text: string }[];
  /** Names of the figures in the text. */
  readonly figures: readonly string[];
  /** What the text links to as `exercise:<slug>`, by slug; those that there are. */
  readonly exercises: Readonly<Record<string, LinkedExercise>>;
  /** What the text links to as `quiz:<slug>`, by slug; those that there are. */
  readonly quizzes: Readonly<Record<string, QuizLinkView>>;
  readonly previous: PlaceLink | null;
  readonly next: PlaceLink | null;
}
