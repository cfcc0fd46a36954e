import { useEffect, useState } from 'react';
import { type Feed, GradebookFeed } from '#components/classes/gradebook/feed.ts';

const tickMs = 20_000;

/** The class's gradebook, live, and what the server's clock says, since work becomes missing as time goes by. */
export function useGradebook(classId: string, locale: string): Feed & { readonly now: number } {
  const [feed, setFeed] = useState<Feed>({ grid: null, live: false, problem: null });
  const [ours, setOurs] = useState(Date.now);
  useEffect(() => {
    const source = new GradebookFeed(`/api/classes/${classId}/gradebook`, locale, setFeed);
    source.start();
    const timer = setInterval(() => setOurs(Date.now()), tickMs);
    return () => {
      clearInterval(timer);
      source.stop();
    };
  }, [classId, locale]);
  return { ...feed, now: ours + (feed.grid?.ahead ?? 0) };
}
