import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect } from 'react';
import { DiagnosisCard, type MisconceptionTexts } from '#components/diagnosis/diagnosis-card.tsx';
import { Chain } from '#components/figures/chain.tsx';
import { Icon } from '#components/icon.tsx';
import type { Language } from '#components/language.ts';
import { GuestErrorText, type Jump } from '#components/report/guest-error-text.tsx';
import { VerdictBanner } from '#components/report/verdict-banner.tsx';
import { RetryProblem } from '#components/retry-problem.tsx';
import type { Report } from '#grader/report.ts';
import { Link } from '#i18n/navigation.ts';
import { placePath } from '#lib/place-path.ts';
import type { LandingView } from '#server/views.ts';
import { DownloadBar } from '../exercises/[slug]/download-bar.tsx';
import { carryCode } from './carry-code.ts';
import type { Grading, GradingState } from './use-grading.ts';

interface Props {
  readonly state: Exclude<GradingState, { readonly phase: 'idle' }>;
  readonly download: Grading['download'];
  readonly language: Language;
  readonly exercise: Omit<LandingView, 'misconceptions' | 'program'>;
  readonly misconceptions: MisconceptionTexts;
  readonly begin: ReactNode;
  readonly onRun: () => void;
  readonly onJump: Jump;
}

/** What the grader found in the program, from the numbers it returned. */
export function Findings({ state, download, language, exercise, misconceptions, begin, onRun, onJump }: Props) {
  const t = useTranslations('Landing');
  if (state.phase === 'unavailable') return <Unavailable onRun={onRun} />;
  if (state.phase === 'running') {
    return (
      <div>
        {download ? (
          <DownloadBar download={download} language={language} />
        ) : (
          <p className="flex items-center gap-2 text-muted text-sm">
            <span className="spinner" aria-hidden="true" />
            {t('running')}
          </p>
        )}
      </div>
    );
  }
  const { report } = state;
  const named = report.misconception ? misconceptions[report.misconception] : undefined;
  return (
    <div className="grid gap-4 text-sm">
      <Verdict report={report} entry={exercise.entry[state.language]} onJump={onJump} />
      <DiagnosisCard misconception={named ?? null} diagnosis={report.diagnosis} />
      {report.verdict === 'pass' && (
        <Mended exercise={exercise} language={state.language} source={state.source} begin={begin} />
      )}
    </div>
  );
}

/** In a line what the numbers came to; at length what stopped the program before there were any. */
function Verdict({ report, entry, onJump }: { report: Report; entry: string; onJump: Jump }) {
  const t = useTranslations('Report.banner');
  const { status, verdict, error, timeMs, memoryBytes, cases } = report;
  const passed = cases.filter((each) => each.verdict === 'pass').length;
  const total = cases.length;
  if (status === 'completed') {
    const right = verdict === 'pass';
    return (
      <div className="flex flex-wrap items-center gap-x-4">
        <h3 className={`flex items-center gap-2 font-semibold text-lg ${right ? 'text-pass' : 'text-fail'}`}>
          <Icon name={right ? 'check' : 'cross'} className="size-5" />
          {t(`title.${verdict}`)}
        </h3>
        <p className="text-muted text-sm tabular-nums">{t('passed', { passed, total })}</p>
      </div>
    );
  }
  return (
    <VerdictBanner
      {...{ status, verdict, passed, total, timeMs, memoryBytes }}
      // Nothing marks the place in a plain text; it is told below.
      error={error && { ...error, line: null }}
    >
      {error && (
        <div className="mt-2 text-ink">
          <GuestErrorText error={error} entry={entry} onJump={onJump} />
        </div>
      )}
    </VerdictBanner>
  );
}

/** The way on, with the mended program for whoever wants it graded. */
function Mended({
  exercise: { slug, number, title },
  language,
  source,
  begin,
}: Pick<Props, 'exercise' | 'begin' | 'language'> & { readonly source: string }) {
  const t = useTranslations('Landing');
  useEffect(() => carryCode(slug, language, source), [slug, language, source]);
  return (
    <>
      <p className="font-semibold text-base">{t('mended')}</p>
      <div className="chain-whole">
        <Chain alt={t('chain')} quantities={['w1', 'z_h1', 'h1', 'z_o1', 'o1', 'L']} />
      </div>
      <p>{t('mendedText')}</p>
      <div className="flex flex-wrap gap-2">
        {begin}
        <Link href={placePath({ kind: 'exercise', slug })} className="button min-h-11">
          <Icon name="send" className="size-3.5" />
          {t('carry', { number, title })}
        </Link>
      </div>
    </>
  );
}

function Unavailable({ onRun }: Pick<Props, 'onRun'>) {
  const t = useTranslations('Exercise.results');
  return <RetryProblem text={t('unavailable')} retry={t('retry')} onRetry={onRun} />;
}
