// One minute: half of the learners hand in, the others open pages, and a teacher has the gradebook open.
import { setTimeout as sleep } from 'node:timers/promises';
import { units } from '#exercises/catalog.ts';
import { follow, handIn, open } from '#scripts/bench/load/learner.ts';
import type { People, Person } from '#scripts/bench/load/minute-people.ts';
import { programs } from '#scripts/bench/load/programs.ts';
import { type Moment, spread } from '#scripts/bench/load/schedule.ts';

export const pageNames = ['home', 'lesson', 'exercise', 'class', 'gradebook, its grid'] as const;
export type PageName = (typeof pageNames)[number];

const pathOf: Readonly<Record<Exclude<PageName, 'gradebook, its grid'>, (person: Person) => string>> = {
  home: () => '/en',
  lesson: () => `/en/learn/${units[0]?.slug ?? ''}`,
  exercise: () => '/en/exercises/backprop-w1',
  class: ({ classId }) => `/en/classes/${classId}`,
};

export interface Minute {
  /** Milliseconds from click to verdict. */
  readonly verdicts: readonly number[];
  /** Milliseconds until each page was there. */
  readonly pages: Readonly<Record<PageName, readonly number[]>>;
  readonly gradebook: { readonly messages: number; readonly cells: number };
  /** What was refused or failed, and why. */
  readonly errors: readonly string[];
}

/** `fetch failed` alone says nothing. */
const reasonOf = (error: unknown): string =>
  error instanceof Error
    ? [error.message, error.cause && String(error.cause)].filter(Boolean).join(': ')
    : String(error);

/** Everything at its moment, however long what came before takes: a server that falls behind is not waited for. */
async function play<T>(moments: readonly Moment<T>[], act: (what: T) => Promise<void>): Promise<void> {
  const begin = performance.now();
  const acts: Promise<void>[] = [];
  for (const { at, what } of moments) {
    await sleep(Math.max(0, begin + at - performance.now()));
    acts.push(act(what));
  }
  await Promise.all(acts);
}

export async function playMinute(
  address: string,
  people: People,
  size: { submitting: number; seconds: number },
): Promise<Minute> {
  const { teacher, learners } = people;
  const verdicts: number[] = [];
  const errors: string[] = [];
  const pages: Record<PageName, number[]> = {
    home: [],
    lesson: [],
    exercise: [],
    class: [],
    'gradebook, its grid': [],
  };
  const noting = (into: number[], act: () => Promise<number>) => async () => {
    await act().then(
      (ms) => void into.push(ms),
      (error: unknown) => void errors.push(reasonOf(error)),
    );
  };
  const all = programs(size.submitting, 'minute');
  const handingIn = learners.slice(0, size.submitting).map(({ cookie }, at) => {
    const program = all[at];
    return noting(verdicts, async () => (program ? handIn(address, cookie, program) : Number.NaN));
  });
  const names = Object.keys(pathOf) as (keyof typeof pathOf)[];
  const opening = learners.slice(size.submitting).map((person, at) => {
    const name = names[at % names.length] ?? 'home';
    return noting(pages[name], () => open(address, person.cookie, pathOf[name](person)));
  });
  const grid = `/api/classes/${teacher.classId}/gradebook`;
  const reading = Array.from({ length: Math.ceil(size.seconds / 2) }, () =>
    noting(pages['gradebook, its grid'], () => open(address, teacher.cookie, grid)),
  );
  const following = await follow(address, teacher.cookie, teacher.classId);
  await play(spread([...handingIn, ...opening, ...reading], size.seconds, 'minute'), (act) => act());
  await sleep(1_500); // the gradebook tells of the last ones
  following.stop();
  return { verdicts, pages, errors, gradebook: { messages: following.messages(), cells: following.cells() } };
}
