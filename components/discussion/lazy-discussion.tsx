'use client';

import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { Coming } from '#components/discussion/coming.tsx';
import type { DiscussionProps } from '#components/discussion/discussion.tsx';
import { RetryProblem } from '#components/retry-problem.tsx';

type Props = DiscussionProps & { readonly onRetry: () => void };

/** React keeps what a lazy component has come to, also a failure; each try is a component of its own. */
const attempt = () =>
  lazy(() =>
    import('#components/discussion/discussion.tsx').then(
      ({ default: Discussion }) => ({ default: ({ onRetry: _, ...props }: Props) => <Discussion {...props} /> }),
      () => ({ default: ({ onRetry }: Props) => <Unreachable onRetry={onRetry} /> }),
    ),
  );

/** The discussion, whose code comes with it: Markdown and maths are as large as the page they stand on. */
export function LazyDiscussion(props: DiscussionProps) {
  const [Attempt, setAttempt] = useState(attempt);
  return (
    <Suspense fallback={<Coming />}>
      <Attempt {...props} onRetry={() => setAttempt(attempt)} />
    </Suspense>
  );
}

function Unreachable({ onRetry }: { readonly onRetry: () => void }) {
  const t = useTranslations('Discussion');
  return <RetryProblem text={t('problem.network')} retry={t('retry')} onRetry={onRetry} />;
}
