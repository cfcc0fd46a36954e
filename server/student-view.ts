/**
 * @file A teacher looks at their class as one of its learners would. Whoever does is an imaginary learner without a row of their own
 * (docs/decisions/014-student-view.md): what is theirs is nothing, and whatever would be recorded of them has nobody to belong to.
 */
import 'server-only';
import type { Actor } from '#server/access.ts';
import { enter } from '#server/classes/class-access.ts';
import { clock } from '#server/clock.ts';
import { config } from '#server/config.ts';
import { Problem } from '#server/problem.ts';
import { sign, unsign } from '#server/secret.ts';
import type { User } from '#server/users.ts';

export const studentViewCookieName = 'chainrule-student-view';

/** What a refusal says, to a person who reads English. */
export const leaveFirst = 'Nothing is recorded in the student view. Leave it first.';

const lifetimeSeconds = 4 * 60 * 60;

/** No account has such an id, so no query finds anything of theirs, and a row that names it would break a foreign key. */
const imaginaryId = 'student-view';

const attributes = (maxAge: number) =>
  `Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${config().url?.startsWith('https:') ? '; Secure' : ''}`;

/** A `Set-Cookie` header that ends the view. */
export const noStudentViewCookie = (): string => `${studentViewCookieName}=; ${attributes(0)}`;

/**
 * Lets a teacher of the class see it as its learners do.
 * @returns a `Set-Cookie` header, good for this account and class alone
 * @throws as `enter`
 */
export async function openStudentView(user: Actor | null, classId: string, now = clock().getTime()): Promise<string> {
  const entered = await enter(user, classId, 'teach-class');
  const text = [entered.user.id, classId, now + lifetimeSeconds * 1000].join('.');
  return `${studentViewCookieName}=${sign('student-view', text)}; ${attributes(lifetimeSeconds)}`;
}

/**
 * The imaginary learner whom a cookie makes of an account; the account itself when the cookie is not ours, is another account's or over,
 * or when they do not teach the class (any more).
 */
export async function asStudent(account: User, cookie: string, now = clock().getTime()): Promise<User> {
  const [userId, classId = '', until] = unsign('student-view', cookie)?.split('.') ?? [];
  if (userId !== account.id || now >= Number(until)) return account;
  try {
    const { class: viewed } = await enter(account, classId, 'teach-class');
    const viewing = { id: viewed.id, name: viewed.name, until: new Date(Number(until)).toISOString() };
    return { id: imaginaryId, role: 'learner', guest: false, name: null, email: null, viewing };
  } catch (error) {
    if (error instanceof Problem) return account;
    throw error;
  }
}
