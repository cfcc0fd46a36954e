import { useCallback, useEffect, useState } from 'react';
import type { Response } from '#components/quiz/given-storage.ts';

interface Draft {
  readonly response: Response | null;
  /** False: it makes no sense as it is. */
  readonly readable: boolean;
}

const none: Draft = { response: null, readable: true };
const keyOf = (review: string) => `chainrule:review:${review}`;

function kept(review: string): Draft {
  try {
    // Written here alone.
    return (JSON.parse(localStorage.getItem(keyOf(review)) ?? 'null') as Draft | null) ?? none;
  } catch {
    return none; // a browser without storage
  }
}

function keep(review: string, draft: Draft): void {
  try {
    if (draft.response === null) localStorage.removeItem(keyOf(review));
    else localStorage.setItem(keyOf(review), JSON.stringify(draft));
  } catch {
    // What is on the page has to do.
  }
}

/** What is given to a review before it is sent, kept on the device so that a reload loses nothing. */
export function useDraft(review: string) {
  const [draft, setDraft] = useState({ review, ...none });
  useEffect(() => setDraft({ review, ...kept(review) }), [review]);
  const give = useCallback(
    (response: Response | null, readable = true) => {
      setDraft({ review, response, readable });
      keep(review, { response, readable });
    },
    [review],
  );
  // Another review's would not fit the item.
  return { ...(draft.review === review ? draft : none), give };
}
