/** @file What those who teach a class see of the free texts of its learners. */
import 'server-only';
import type { SectionView } from '#server/classes/views-roster.ts';
import type { FreeTextView, MarkView } from '#server/views-quiz.ts';

export type MarkingList = 'waiting' | 'marked' | 'all';

/** A free text of an assigned quiz, and how many of it there are. */
export interface MarkingItemView {
  /** Id. */
  readonly assignment: string;
  readonly item: string;
  /** Of the assignment. */
  readonly title: string;
  /** Its place in the quiz, from 1. */
  readonly number: number;
  readonly waiting: number;
  readonly marked: number;
}

/** Whose a text is: null as long as nobody may know. */
export interface WriterView {
  readonly name: string;
  readonly section: string | null;
  readonly submittedAt: string;
}

export interface MarkingEntryView {
  /** Names the text to the API; it is the viewer's alone, and says nothing. */
  readonly text: string;
  readonly assignment: string;
  readonly item: string;
  readonly writer: WriterView | null;
  /** What it was given, of how many points; null while it waits. */
  readonly given: { readonly earned: number; readonly most: number } | null;
  /** Somebody else who has it open. */
  readonly heldBy: string | null;
}

export interface MarkingQueueView {
  readonly anonymous: boolean;
  readonly may: { readonly mark: boolean; readonly change: boolean };
  /** By name; empty while names are hidden, since a small section would tell. */
  readonly sections: readonly SectionView[];
  /** In the order of the assignments and of the items in them. */
  readonly items: readonly MarkingItemView[];
  /** Those asked for, in the order in which they are to be marked; the first 200. */
  readonly entries: readonly MarkingEntryView[];
  readonly total: number;
}

export interface PastMarkView {
  readonly version: number;
  /** Null: none was in force any more. */
  readonly points: MarkView['points'] | null;
  readonly comment: string | null;
  readonly undo: boolean;
  readonly by: string | null;
  readonly at: string;
}

/** A text to be marked. While nobody may know whose it is, earlier marks are left out too: the class's trail names whom they were given to. */
export interface MarkingTextView extends MarkingEntryView, FreeTextView {
  readonly title: string;
  readonly number: number;
  /** A name in the text is hidden. */
  readonly masked: boolean;
  /** Newest first, the one in force included. */
  readonly history: readonly PastMarkView[];
}
