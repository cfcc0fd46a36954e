import { useTranslations } from 'next-intl';
import { VerdictMark } from '#components/report/verdict-mark.tsx';
import type { CriterionReport } from '#grader/report.ts';
import { formatSize } from '#lib/format-number.ts';
import type { ExerciseView, HiddenCaseReport } from '#server/views.ts';

interface Props {
  readonly cases: readonly HiddenCaseReport[];
  readonly rubric: ExerciseView['rubric'];
  readonly earned?: readonly CriterionReport[];
}

/** Hidden cases tell how they went and what kind of thing was wrong, never their values: a row of marks a criterion. */
export function HiddenCases({ cases, rubric, earned }: Props) {
  const t = useTranslations('Report.hidden');
  const problems = [...new Set(cases.flatMap(({ code, errorType }) => errorType ?? code ?? []))];
  return (
    <section className="card px-3 py-2.5 text-sm">
      <h3 className="font-semibold">{t('title')}</h3>
      <p className="text-muted text-xs">{t('text')}</p>
      <ul className="mt-2 grid gap-1.5">
        {rubric.map(({ id, title }) => {
          const points = earned?.find((each) => each.id === id);
          return (
            <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-0.5">
              <span className="grow">{title}</span>
              <span className="flex gap-1">
                {verdictsBy(id, cases).map((verdict, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the order never changes within a report.
                  <VerdictMark key={index} verdict={verdict} terse />
                ))}
              </span>
              {points && (
                <span className="w-24 text-right text-muted text-xs tabular-nums">
                  {t('points', { earned: formatSize(points.earned), points: points.points })}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {problems.length > 0 && (
        <p className="mt-2 text-muted text-xs">
          {t('problems', { list: problems.map((problem) => problemText(problem, t)).join(t('separator')) })}
        </p>
      )}
    </section>
  );
}

/** Of the criterion's own cases, or of its keys in every case. */
const verdictsBy = (id: string, cases: readonly HiddenCaseReport[]) =>
  cases.flatMap(({ criterion, verdict, verdicts }) => verdicts?.[id] ?? (criterion === id ? verdict : []));

const codes = [
  ...(['value', 'text', 'kind', 'missing-key', 'extra-key', 'length'] as const),
  ...(['error', 'missing-entry', 'missing-class'] as const),
];

function problemText(problem: string, t: ReturnType<typeof useTranslations<'Report.hidden'>>): string {
  const code = codes.find((each) => each === problem);
  return code ? t(`codes.${code}`) : problem;
}
