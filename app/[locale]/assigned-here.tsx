import type { Locale } from 'next-intl';
import { AssignedLines } from '#components/classes/assigned-lines.tsx';
import { assignedHere } from '#server/classes/due.ts';
import type { AssignableView } from '#server/classes/views-assignments.ts';
import { currentUser } from '#server/session.ts';

interface Props extends Pick<AssignableView, 'kind' | 'slug'> {
  readonly locale: Locale;
}

/** For which of the viewer's classes a page of the course counts, and until when. */
export async function AssignedHere({ kind, slug, locale }: Props) {
  return <AssignedLines assigned={await assignedHere(await currentUser(), kind, slug, locale)} />;
}
