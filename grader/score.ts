/** @file Points by the rubric: each criterion's are shared equally by its cases. */
import type { Criterion } from '#grader/exercise.ts';
import type { CaseReport, CriterionReport } from '#grader/report.ts';

/** @returns points earned by criterion, and the score 0–1: exactly 1 when every case passed. A criterion without cases earns nothing. */
export function scoreOf(
  rubric: readonly Criterion[],
  cases: readonly Pick<CaseReport, 'criterion' | 'verdict'>[],
): { rubric: CriterionReport[]; score: number } {
  const earned = rubric.map(({ id, points }): CriterionReport => {
    const own = cases.filter(({ criterion }) => criterion === id);
    const passed = own.filter(({ verdict }) => verdict === 'pass').length;
    return { id, points, earned: own.length === 0 ? 0 : (points * passed) / own.length };
  });
  const total = earned.reduce((sum, { points }) => sum + points, 0);
  const sum = earned.reduce((sum, criterion) => sum + criterion.earned, 0);
  return { rubric: earned, score: total === 0 ? 0 : sum / total };
}
