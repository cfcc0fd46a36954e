import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useWork } from '#components/classes/cell/learner-work.tsx';
import { BugsCard } from '#components/diagnosis/bugs-card.tsx';
import { CounterexamplePanel } from '#components/diagnosis/counterexample-panel.tsx';
import { DiagnosisCard } from '#components/diagnosis/diagnosis-card.tsx';
import { DiffView } from '#components/diff-view.tsx';
import { Markdown } from '#components/markdown.tsx';
import { ReportPanel } from '#components/report/report-panel.tsx';
import type * as views from '#server/classes/views-cell.ts';

const tabs = ['code', 'report', 'changes'] as const;
type Tab = (typeof tabs)[number];

interface Props extends views.SubmissionWork {
  readonly path: string;
  readonly works: readonly views.WorkSummary[];
}

/** A learner's code, what the grader said of it, and how it differs from what they handed in at another time. */
export function SubmissionWork({ path, works, submission, exercise, misconceptions }: Props) {
  const t = useTranslations('Gradebook.works');
  const [tab, setTab] = useState<Tab>('code');
  const { id, source, language, report } = submission;
  // Newest first: the one before it is the next in the list.
  const others = works.filter((work) => work.id !== null && work.id !== id && work.language === language);
  const before = works.slice(works.findIndex((work) => work.id === id) + 1).find((work) => others.includes(work));
  const [other, setOther] = useState(before?.id ?? others[0]?.id ?? null);
  const shown = tabs.filter((each) => (each !== 'report' || report) && (each !== 'changes' || other));
  return (
    <div className="grid gap-3 px-3 pb-3">
      <fieldset className="tabs">
        <legend className="sr-only">{t('show')}</legend>
        {shown.map((each) => (
          <button key={each} type="button" aria-pressed={tab === each} onClick={() => setTab(each)}>
            {t(each)}
          </button>
        ))}
      </fieldset>
      {!report && <p className="text-muted text-sm">{t('inQueue')}</p>}
      {tab === 'code' && <DiffView before={source} after={source} label={t('code')} />}
      {tab === 'report' && report && <Report {...{ report, exercise, misconceptions, language }} />}
      {tab === 'changes' && other && <Changes {...{ path, source, other, others }} onOther={setOther} />}
    </div>
  );
}

type ReportProps = Pick<Props, 'exercise' | 'misconceptions'> & {
  readonly report: NonNullable<Props['submission']['report']>;
  readonly language: Props['submission']['language'];
};

function Report({ report, exercise, misconceptions, language }: ReportProps) {
  const texts = Object.fromEntries(
    Object.entries(misconceptions).map(([id, { name, explanation, question }]) => [
      id,
      { name, explanation: <Markdown text={explanation} />, question: <Markdown text={question} /> },
    ]),
  );
  const entry = exercise.entry[language];
  const { misconception, bugs, diagnosis, counterexample, tolerance } = report;
  return (
    <ReportPanel
      report={report}
      exercise={exercise}
      entry={entry}
      feedback={
        <>
          {bugs && <BugsCard bugs={bugs} misconceptions={texts} />}
          <DiagnosisCard
            misconception={(misconception && texts[misconception]) || null}
            diagnosis={diagnosis ?? null}
          />
          {counterexample && (
            <CounterexamplePanel {...{ counterexample, entry, tolerance }} parameters={exercise.parameters} />
          )}
        </>
      }
    />
  );
}

interface ChangesProps {
  readonly path: string;
  readonly source: string;
  readonly other: string;
  readonly others: readonly views.WorkSummary[];
  readonly onOther: (id: string) => void;
}

function Changes({ path, source, other, others, onOther }: ChangesProps) {
  const t = useTranslations('Gradebook.works');
  const format = useFormatter();
  const { work } = useWork(path, other);
  return (
    <div className="grid gap-2">
      <label className="flex items-center gap-2 text-sm">
        <span className="shrink-0 text-muted">{t('compare')}</span>
        <select className="field w-auto" value={other} onChange={({ target }) => onOther(target.value)}>
          {others.map(({ id, at, raw }) => (
            <option key={id} value={id ?? ''}>
              {format.dateTime(new Date(at), {
                ...({ dateStyle: 'medium', timeStyle: 'short' } as const),
                timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
              })}
              {raw !== null && ` · ${format.number(raw, { style: 'percent' })}`}
            </option>
          ))}
        </select>
      </label>
      {work && work !== 'problem' && work.kind === 'submission' && (
        <DiffView before={work.submission.source} after={source} label={t('changes')} />
      )}
    </div>
  );
}
