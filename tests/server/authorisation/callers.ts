import { encode } from 'next-auth/jwt';
import type { ProblemCode } from '#server/problem.ts';
import { secret } from '#server/secret.ts';
import type { User } from '#server/users.ts';
import type { Method } from '#tests/routes.ts';

/** Accounts that the rules speak of. Everybody in the class has the site's role `learner`, so that only their place in it counts. */
export const accounts = [
  'stranger', // registered, in no class, owns nothing that is asked for
  'owner', // a learner of the class, who owns what is asked for
  'learner', // another learner of the class
  'assistant', // without rights
  'roster', // assistants with one right
  'assignments',
  'scores',
  'instructor', // of the class
  'elsewhere', // an instructor of another class
  'staff', // an instructor of the site, in no class
  'admin', // in no class
] as const;
export type Account = (typeof accounts)[number];
export type Person = Account | 'nobody' | 'guest';
/** Besides: the instructor of the class in a student view, and somebody of the class whose session has ended. */
export type Caller = Person | 'viewer' | 'ended';

export const people: readonly Person[] = ['nobody', 'guest', ...accounts];
export const callers: readonly Caller[] = [...people, 'ended', 'viewer'];

/** 2xx, or the refusal. */
export type Outcome = 'ok' | ProblemCode;
/** What each one gets; one whose session has ended gets what nobody gets. */
export type Who = Readonly<Record<Person, Outcome>> & { readonly viewer?: Outcome };

const same = (outcome: Outcome, whose: readonly Person[]) =>
  Object.fromEntries(whose.map((person) => [person, outcome])) as Partial<Record<Person, Outcome>>;

export const everybody = (outcome: Outcome) => same(outcome, people) as Who;

export const anyone = everybody('ok');

/** @param refusal of those who are nobody, or guests */
export const registered: Who = { ...anyone, nobody: 'not-signed-in', guest: 'not-signed-in' };

/** Who owns what is asked for, and who else may. @param refusal of all others; of who has no account it can be another */
export const owner = (refusal: Outcome, withoutAccount = refusal, ...others: Account[]): Who => ({
  ...(same(refusal, accounts) as Who),
  ...same(withoutAccount, ['nobody', 'guest']),
  ...same('ok', ['owner', ...others]),
});

/** Instructors and administrators of the site. */
export const staff: Who = {
  ...(same('forbidden', accounts) as Who),
  ...{ nobody: 'not-signed-in', guest: 'not-signed-in', staff: 'ok', admin: 'ok' },
};

/** For who is not in it, a class is not there; an administrator stands in for its instructors. */
const inClass = (...may: Account[]): Who => ({
  ...(same('forbidden', accounts) as Who),
  ...{
    nobody: 'not-signed-in',
    guest: 'not-signed-in',
    stranger: 'not-found',
    elsewhere: 'not-found',
    staff: 'not-found',
  },
  ...same('ok', may),
  admin: 'ok',
});

const teachers = ['assistant', 'roster', 'assignments', 'scores', 'instructor'] as const;

export const members = inClass('owner', 'learner', ...teachers);
export const teaching = inClass(...teachers);
export const instructing = inClass('instructor');
export const withRight = (right: 'roster' | 'assignments' | 'scores') => inClass(right, 'instructor');

/** A student view shows what a learner sees, and records nothing. */
export function outcomeFor(caller: Caller, who: Who, method: Method): Outcome {
  if (caller === 'ended') return who.nobody;
  if (caller !== 'viewer') return who[caller];
  return who.viewer ?? (method === 'GET' ? who.learner : 'student-view');
}

/** The cookie of a session from before all sessions of its account were ended. */
export const endedSession = async ({ id }: User): Promise<string> =>
  `next-auth.session-token=${await encode({ token: { sub: id, version: -1 }, secret: secret() })}`;
