import { cache } from 'react';
import { waitingTexts } from '#server/classes/marking.ts';
import { currentUser } from '#server/session.ts';

/** How many free texts wait to be marked, by assignment: once a request, for the navigation and the page alike. */
export const waitingIn = cache(async (classId: string) => waitingTexts(await currentUser(), classId));
