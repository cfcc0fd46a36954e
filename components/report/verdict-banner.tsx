import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon, type IconName } from '#components/icon.tsx';
import type { Verdict } from '#grader/report.ts';
import type { GuestError, RunStatus } from '#grader/sandbox/sandbox.ts';
import { formatSize } from '#lib/format-number.ts';
import { joinSentences } from '#lib/join-sentences.ts';

interface Props {
  readonly status: RunStatus;
  readonly verdict: Verdict;
  /** How many of the cases passed; a Run has the visible ones only. */
  readonly passed: number;
  readonly total: number;
  /** 0–1; a Run has none. */
  readonly score?: number;
  readonly timeMs: number;
  readonly memoryBytes: number;
  readonly error: GuestError | null;
  readonly children?: ReactNode;
}

type Tone = 'pass' | 'fail' | 'error' | 'notice';

/** Whose matter it is decides the colour: right, wrong, broken code, over a limit, or our own fault. */
const tones: Record<Exclude<RunStatus, 'completed'>, readonly [Tone, IconName]> = {
  'syntax-error': ['error', 'alert'],
  'runtime-error': ['error', 'alert'],
  'time-limit': ['notice', 'clock'],
  'memory-limit': ['notice', 'memory'],
  'output-limit': ['notice', 'alert'],
  'internal-error': ['notice', 'cloud'],
};

const colors: Record<Tone, string> = {
  pass: 'border-pass bg-pass-soft text-pass',
  fail: 'border-fail bg-fail-soft text-fail',
  error: 'border-error bg-error-soft text-error',
  notice: 'border-notice bg-notice-soft text-notice',
};

function toneOf({ status, verdict }: Props): readonly [Tone, IconName] {
  if (status !== 'completed') return tones[status];
  return verdict === 'pass' ? ['pass', 'check'] : ['fail', 'cross'];
}

/** The first thing to read. */
export function VerdictBanner(props: Props) {
  const t = useTranslations('Report.banner');
  const { status, verdict, passed, total, score, timeMs, memoryBytes, error, children } = props;
  const [tone, icon] = toneOf(props);
  const kind =
    status === 'completed'
      ? verdict
      : error?.type === 'missing-entry' || error?.type === 'missing-class'
        ? error.type
        : status;
  return (
    <div className={`rounded-md border-l-4 px-4 py-3 ${colors[tone]}`}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h2 className="flex items-center gap-2 font-semibold text-lg">
          <Icon name={icon} className="size-5" />
          {t(`title.${kind}`)}
        </h2>
        {status !== 'internal-error' && (
          <p className="flex md:ml-auto flex-wrap gap-x-4 text-ink text-sm tabular-nums">
            {score !== undefined && <span>{t('score', { percent: Math.floor(score * 100) })}</span>}
            <span>{t('passed', { passed, total })}</span>
            <span>{t('time', { ms: formatSize(timeMs) })}</span>
            <span>{memoryText(memoryBytes, t)}</span>
          </p>
        )}
      </div>
      <p className="mt-1 text-ink text-sm">
        {joinSentences(error?.line == null ? [t(`text.${kind}`)] : [t(`text.${kind}`), t('marked')])}
      </p>
      {children}
    </div>
  );
}

/** Engines measure by pages of 64 KB: below that there is nothing to tell apart. */
function memoryText(bytes: number, t: ReturnType<typeof useTranslations<'Report.banner'>>): string {
  return bytes < 2 ** 16 ? t('memorySmall') : t('memory', { mb: formatSize(bytes / 2 ** 20) });
}
