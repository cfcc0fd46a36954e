/** @file What the learners of the demo class are like: how able, how diligent, which wrong ideas they hold. */
import { misconceptions } from '#exercises/misconceptions.ts';
import { type Random, random } from '#grader/random.ts';
import type { Language } from '#grader/sandbox/sandbox.ts';
import { demoEmail, demoId } from '#scripts/demo/identity.ts';
import { type Name, namesOf } from '#scripts/demo/names.ts';
import type { User } from '#server/users.ts';

export interface Learner {
  readonly user: User & { readonly email: string };
  readonly name: Name;
  /** About −2 to 2. */
  readonly ability: number;
  /** Share of the class's work that they hand in. */
  readonly diligence: number;
  /** Share of it that they hand in late. */
  readonly lateness: number;
  /** Share of the time so far after which they are not seen any more; below 0: they never came. */
  readonly until: number;
  readonly language: Language;
  /** Ids of wrong ideas that they fall for again and again. */
  readonly ideas: ReadonlySet<string>;
  /** Randomness of theirs for one purpose, whoever else there is. */
  readonly random: (purpose: string) => Random;
}

export const chance = (random: Random, share: number): boolean => random.float(0, 1) < share;

/** The one who shows what a learner sees: has done much, not all. */
const guide = { ability: 0.3, diligence: 0.95, lateness: 0.15, until: Number.POSITIVE_INFINITY } as const;

function learner(name: Name, number: number, seed: string): Learner {
  const of = (purpose: string) => random(`${seed} ${number} ${purpose}`);
  const draw = of('person');
  const absent = chance(draw, 0.08);
  const drawn = {
    // Close to a bell: most are in the middle.
    ability: draw.float(-1, 1) + draw.float(-0.7, 0.7) + 0.3,
    diligence: 1 - 0.5 * draw.float(0, 1) ** 3,
    lateness: chance(draw, 0.15) ? draw.float(0.3, 0.7) : draw.float(0, 0.12),
    until: absent ? draw.float(-0.2, 0.6) : Number.POSITIVE_INFINITY,
  };
  const email = demoEmail(number === 1 ? 'learner' : name.login);
  return {
    user: { id: demoId(number + 1), name: name.name, email, role: 'learner', guest: false },
    name,
    ...(number === 1 ? guide : drawn),
    language: chance(draw, 0.72) ? 'python' : 'typescript',
    ideas: new Set(draw.shuffle(Object.keys(misconceptions)).slice(0, 25)),
    random: of,
  };
}

/** Numbered from 1, in an order that a seed fixes. */
export const learnersOf = (count: number, seed: string): Learner[] =>
  namesOf(count, random(`${seed} names`)).map((name, place) => learner(name, place + 1, seed));
