import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useCallback, useState } from 'react';
import { ApiProblem, call } from '#components/api.ts';

/** `up`: the time ran out here. `over`: the server says that the attempt is closed. */
type Phase = 'open' | 'submitting' | 'up' | 'over';
type Flush = () => Promise<boolean>;

const problemOf = (error: unknown) =>
  error instanceof ApiProblem ? (error.code === 'rate-limited' ? 'rate-limited' : 'server') : 'network';

/** How an attempt ends: by submitting it, because its time is up, or elsewhere. */
export function useEnd(attempt: string) {
  const t = useTranslations('Quiz');
  const router = useRouter();
  const [phase, setPhase] = useState<Phase>('open');
  const [problem, setProblem] = useState<'network' | 'server' | 'rate-limited' | null>(null);

  const submit = useCallback(
    async (flush: Flush) => {
      setProblem(null);
      setPhase((now) => (now === 'up' ? 'up' : 'submitting'));
      try {
        if (!(await flush())) throw new TypeError('not all of it is saved');
        await call(`/api/attempts/${attempt}/submit`, { method: 'POST', json: {} });
        router.refresh();
      } catch (error) {
        setPhase((now) => (now === 'submitting' ? 'open' : now));
        setProblem(problemOf(error));
      }
    },
    [attempt, router],
  );

  /** What is on its way is still taken; then the result can be asked for, whether it got there or not. */
  const timeUp = useCallback(
    async (flush: Flush) => {
      setPhase('up');
      await flush();
      await submit(async () => true);
    },
    [submit],
  );

  const over = useCallback(() => {
    setPhase((now) => (now === 'up' ? 'up' : 'over'));
    router.refresh();
  }, [router]);

  const ended = phase === 'up' ? t('time.up') : phase === 'over' ? t('taking.ended') : '';
  const message = [ended, problem && t(`taking.problem.${problem}`)].filter(Boolean).join(' ');
  return {
    phase,
    message,
    canRetry: phase === 'up' && problem !== null,
    retryLabel: t('time.retry'),
    submit,
    timeUp,
    over,
  };
}
