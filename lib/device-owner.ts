interface Person {
  readonly id: string;
  readonly guest: boolean;
  readonly viewing?: object;
}

/** Guests share one place on a device; a registered person has one of their own. */
export const guestOwner = 'guest';

/** Whose work is kept on a device while this person looks at a page; null in the student view: nothing is. */
export const deviceOwner = (user: Person | null): string | null =>
  user?.viewing ? null : user && !user.guest ? user.id : guestOwner;
