/** @file What a learner hands in at an exercise, one try after the other: the starter, programs with a wrong idea, at last a right one, or never. */

import { exerciseBySlug } from '#exercises/catalog.ts';
import { readContent } from '#exercises/content.ts';
import type { Random } from '#grader/random.ts';
import { type Language, languages } from '#grader/sandbox/sandbox.ts';
import { byHand, renamed } from '#scripts/demo/handwriting.ts';
import { chance, type Learner } from '#scripts/demo/learners.ts';
import { type Due, day, hour, minute } from '#scripts/demo/timetable.ts';

export interface Try {
  readonly at: Date;
  readonly language: Language;
  readonly source: string;
}

/** What became of a learner and an exercise; null where they never looked at it. */
export interface Work {
  readonly learner: Learner;
  readonly due: Due;
  readonly openedAt: Date;
  readonly hints: number;
  readonly solutionOpenedAt: Date | null;
  readonly tries: readonly Try[];
}

/** A long exercise in which three learners hand in the same program, with other names in it. */
const shared = 'train-network';
const sharers = 3;

export const logistic = (value: number): number => 1 / (1 + Math.exp(-value));

type Programs = Readonly<Record<string, Partial<Record<Language, string>>>>;

const inLanguage = (programs: Programs, language: Language): (readonly [id: string, source: string])[] =>
  Object.entries(programs).flatMap(([id, each]) => (each[language] ? [[id, each[language]] as const] : []));

/** How much harder than the middle: later units are, and exercises with many ways to be wrong. */
function difficulty({ slug, unit }: Due): number {
  const mutants = Object.keys(readContent(slug).mutants).length;
  return -0.5 + 0.16 * unit + 0.05 * mutants + (exerciseBySlug(slug)?.bugs ? 0.6 : 0);
}

function wrongProgram({ due, learner, language, random }: Draft): string {
  const { starter, mutants, bugs } = readContent(due.slug);
  if (chance(random, 0.06)) return starter[language];
  const wrong = [...inLanguage(mutants, language), ...inLanguage(bugs, language)];
  const own = wrong.filter(([id]) => learner.ideas.has(id));
  const [first, ...others] = own.length > 0 && chance(random, 0.75) ? own : wrong;
  const source = byHand(first ? random.pick([first, ...others])[1] : starter[language], language, random);
  // Handed in before it was finished.
  return chance(random, 0.05) ? source.slice(0, Math.round(source.length * random.float(0.5, 0.85))) : source;
}

function rightProgram({ due, learner, place, language, random }: Draft): string {
  const { solution, alternatives } = readContent(due.slug);
  const others = inLanguage(alternatives, language).map(([, source]) => source);
  const [odd = solution[language]] = others;
  if (due.slug === shared && isSharer(place)) return renamed(odd, language, learner.random('names'), 0.6);
  return byHand(random.pick([solution[language], solution[language], ...others]), language, random);
}

/** Neighbours on the roster's list, so that a class of any size has them. */
const isSharer = (place: number) => place >= 6 && place < 6 + sharers;

interface Draft {
  readonly due: Due;
  readonly learner: Learner;
  /** Among the learners, counted from 0. */
  readonly place: number;
  readonly language: Language;
  readonly random: Random;
}

function startOf({ due, learner, random }: Draft): number {
  const late = chance(random, learner.lateness);
  const dueAt = due.dueAt.getTime();
  if (late) return dueAt + random.float(1, 4 * 24) * hour;
  // Most begin in the last two days, in the evening more than in the morning.
  const ahead = Math.min(dueAt - due.opensAt.getTime() - 6 * hour, random.float(0.1, 1) ** 2 * 7 * day);
  return dueAt - Math.max(ahead, 2 * hour) - random.float(0, 2) * hour;
}

/** @param place of the learner, counted from 0 @param share of the time so far that was over when it was due */
export function workOf(learner: Learner, place: number, due: Due, share: number): Work | null {
  const random = learner.random(`work ${due.slug}`);
  const shares = due.slug === shared && isSharer(place);
  if (!shares && (share > learner.until || !chance(random, learner.diligence + 0.08))) return null;
  const [other] = languages.filter((each) => each !== learner.language);
  const language = shares ? 'python' : chance(random, 0.04) && other ? other : learner.language;
  const draft: Draft = { due, learner, place, language, random };
  const openedAt = startOf(draft);
  const opened = { learner, due, openedAt: new Date(openedAt) };
  if (!shares && !chance(random, learner.diligence)) return { ...opened, hints: 0, solutionOpenedAt: null, tries: [] };
  const { tries, gaveUp } = triesOf(draft, openedAt, shares ? 1 : null);
  const hints = chance(random, 0.6) ? Math.min(3, Math.floor(tries.length / 2)) : 0;
  return { ...opened, hints, solutionOpenedAt: gaveUp, tries };
}

/** @param failures how many there are before the right one; null: as they turn out */
function triesOf(draft: Draft, openedAt: number, failures: number | null) {
  const { learner, due, language, random } = draft;
  const tries: Try[] = [];
  const hand = (source: string) => {
    const at = openedAt + (tries.length + 1) * random.float(4, 35) * minute;
    tries.push({ at: new Date(Math.max(at, (tries.at(-1)?.at.getTime() ?? 0) + 2 * minute)), language, source });
  };
  const ease = learner.ability - difficulty(due);
  const patience = random.int(2, 9);
  let solved = false;
  while (!solved && tries.length < patience) {
    const share = logistic(1.4 * ease + 0.2 * tries.length);
    solved = failures === null ? chance(random, share) : tries.length >= failures;
    hand(solved ? rightProgram(draft) : wrongProgram(draft));
  }
  const last = tries.at(-1)?.at;
  const gaveUp = !solved && last && chance(random, 0.4) ? new Date(last.getTime() + minute) : null;
  // Who has read the solution mostly gets through, but not all do.
  const then = gaveUp ? random.float(0, 1) : 1;
  if (then < 0.5) hand(rightProgram(draft));
  else if (then < 0.75) hand(wrongProgram(draft));
  return { tries, gaveUp };
}
