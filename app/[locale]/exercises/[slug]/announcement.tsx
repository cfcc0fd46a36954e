import { useTranslations } from 'next-intl';
import type { RunReport } from '#components/practice-sandbox.ts';
import type { ReportView } from '#server/views.ts';
import { problemKey } from './submission-problem.ts';
import type { RunState } from './use-run.ts';
import type { SubmitState } from './use-submission.ts';

interface Props {
  readonly latest: 'run' | 'submission' | null;
  readonly run: RunState;
  readonly submission: SubmitState;
}

/** What a screen reader says of the results: one sentence, never the whole table; at once where nothing was judged. */
export function Announcement({ latest, run, submission }: Props) {
  const t = useTranslations('Exercise');
  const verdict = useVerdictText();
  const text =
    latest === 'run' ? runText(run, t, verdict) : latest === 'submission' ? submissionText(submission, t, verdict) : '';
  const trouble =
    (latest === 'run' && run.phase === 'unavailable') || (latest === 'submission' && submission.phase === 'problem');
  return (
    <div className="sr-only">
      <p role="status">{trouble ? '' : text}</p>
      <p role="alert">{trouble ? text : ''}</p>
    </div>
  );
}

type Translate = ReturnType<typeof useTranslations<'Exercise'>>;
type VerdictText = (report: RunReport | ReportView) => string;

function useVerdictText(): VerdictText {
  const t = useTranslations('Report.banner');
  return ({ status, verdict, cases }) => {
    const title = t(`title.${status === 'completed' ? verdict : status}`);
    const passed = cases.filter((each) => each.verdict === 'pass').length;
    return `${title}. ${t('passed', { passed, total: cases.length })}`;
  };
}

function runText(run: RunState, t: Translate, verdict: VerdictText): string {
  if (run.phase === 'done') return verdict(run.report);
  if (run.phase === 'unavailable') return t('results.unavailable');
  return run.phase === 'running' ? t('results.running') : '';
}

function submissionText(state: SubmitState, t: Translate, verdict: VerdictText): string {
  switch (state.phase) {
    case 'idle':
      return '';
    case 'sending':
      return t('submission.sending');
    case 'unsent':
      return t('submission.unsent.title', { count: state.entries.length });
    case 'waiting':
      return t('submission.accepted');
    case 'problem':
      return t(`submission.${problemKey(state.code)}`, { seconds: state.retryAfter ?? 60 });
    case 'done':
      return state.submission.report ? verdict(state.submission.report) : t('submission.failed');
  }
}
