import type { Actor } from '#server/access.ts';
import { onSubmission } from '#server/events.ts';
import { submissionFor } from '#server/submissions.ts';
import type { SubmissionView } from '#server/views.ts';

/** A submission once it is graded or has failed. */
export async function settled(user: Actor, id: string): Promise<SubmissionView> {
  let changed = () => {};
  const stop = await onSubmission(id, () => changed());
  try {
    for (;;) {
      const next = new Promise<void>((resolve) => {
        changed = resolve;
      });
      const view = await submissionFor(user, id);
      if (view.state === 'graded' || view.state === 'failed') return view;
      await next;
    }
  } finally {
    stop();
  }
}
