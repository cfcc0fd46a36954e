'use client';

import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { whenIdle } from '#components/when-idle.ts';
import type { HistoryProps } from './history-pane.tsx';
import { HistoryProblem } from './history-problem.tsx';

const load = () => import('./history-pane.tsx');

/** Nobody needs it at first, but once the network is gone it could not be fetched any more. */
export const loadHistory = () => whenIdle(() => void load().catch(() => undefined));

type Props = HistoryProps & { readonly onRetry: () => void };

/** React keeps what a lazy component has come to, also a failure; each try is a component of its own. */
const attempt = () =>
  lazy(() =>
    load().then(
      ({ default: HistoryPane }) => ({ default: ({ onRetry: _, ...props }: Props) => <HistoryPane {...props} /> }),
      () => ({ default: ({ onRetry }: Props) => <HistoryProblem onRetry={onRetry} /> }),
    ),
  );

export function LazyHistory(props: HistoryProps) {
  const t = useTranslations('Exercise.results');
  const [Attempt, setAttempt] = useState(attempt);
  return (
    <Suspense fallback={<p className="text-muted text-sm">{t('loading')}</p>}>
      <Attempt {...props} onRetry={() => setAttempt(attempt)} />
    </Suspense>
  );
}
