import { randomBytes } from 'node:crypto';
import { createGuest } from '#server/guests.ts';
import { createUser, type User } from '#server/users.ts';

export const password = 'correct horse battery staple';

/** A new account with an address of its own. */
export const aLearner = (): Promise<User> =>
  createUser({ name: 'Ada', email: `${randomBytes(6).toString('hex')}@example.org`, password });

export const aGuest = createGuest;
