'use client';

import { useTranslations } from 'next-intl';
import { type ComponentType, useEffect, useState } from 'react';
import { RetryProblem } from '#components/retry-problem.tsx';
import { whenIdle } from '#components/when-idle.ts';

type ProblemProps = { readonly onRetry: () => void };

/**
 * A part of the page whose code comes when it is first shown, or before that with `preload`. A load that failed can be tried again, which
 * React's lazy components cannot; one that is there already shows without a moment of waiting.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Problem: ComponentType<ProblemProps> = PartProblem,
) {
  let Loaded: ComponentType<Props> | undefined;
  const bring = async () => {
    Loaded ??= await load();
  };

  function Part(props: Props) {
    const t = useTranslations('Exercise.results');
    const [phase, setPhase] = useState<'loading' | 'done' | 'problem'>('loading');
    useEffect(() => {
      if (phase === 'loading')
        bring().then(
          () => setPhase('done'),
          () => setPhase('problem'),
        );
    }, [phase]);
    if (Loaded) return <Loaded {...props} />;
    if (phase === 'problem') return <Problem onRetry={() => setPhase('loading')} />;
    return <p className="text-muted text-sm">{t('loading')}</p>;
  }

  /** Nobody needs it at first, but once the network is gone it could not be fetched any more. */
  const preload = () => whenIdle(() => void bring().catch(() => undefined));
  return { Part, preload };
}

function PartProblem({ onRetry }: ProblemProps) {
  const t = useTranslations('Exercise.results');
  return <RetryProblem text={t('missing')} retry={t('retry')} onRetry={onRetry} />;
}
