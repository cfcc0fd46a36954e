/** @file Points by the rubric: each criterion's are shared equally by its cases. */
import { maxDifferences } from '#grader/compare.ts';
import type { Criterion } from '#grader/exercise.ts';
import type { CaseReport, CriterionReport, Difference, Verdict } from '#grader/report.ts';

type Judged = Pick<CaseReport, 'criterion' | 'verdict' | 'differences'>;

/** Whether a difference lies in one of the keys; what is wrong with an answer as a whole lies in all. */
function touches(difference: Difference, keys: readonly string[]): boolean {
  const [first] = difference.path;
  const key = first ?? (difference.code === 'missing-key' ? difference.key : undefined);
  return key === undefined || keys.includes(String(key));
}

/** @returns what a case came to by one criterion: for its keys alone if it has some; null for a case of another criterion. */
export function verdictBy({ id, keys }: Pick<Criterion, 'id' | 'keys'>, judged: Judged): Verdict | null {
  const { criterion, verdict, differences } = judged;
  if (!keys) return criterion === id ? verdict : null;
  if (verdict !== 'fail') return verdict;
  // A full list may have been cut before it came to these keys.
  const wrong = differences.length >= maxDifferences || differences.some((each) => touches(each, keys));
  return wrong ? 'fail' : 'pass';
}

/** @returns points earned by criterion, and the score 0–1: exactly 1 when every case passed. A criterion without cases earns nothing. */
export function scoreOf(
  rubric: readonly Criterion[],
  cases: readonly Judged[],
): { rubric: CriterionReport[]; score: number } {
  const earned = rubric.map((criterion): CriterionReport => {
    const { id, points, keys } = criterion;
    const own = cases.flatMap((each) => verdictBy(criterion, each) ?? []);
    const passed = own.filter((verdict) => verdict === 'pass').length;
    return { id, points, ...(keys && { keys }), earned: own.length === 0 ? 0 : (points * passed) / own.length };
  });
  const total = earned.reduce((sum, { points }) => sum + points, 0);
  const sum = earned.reduce((sum, criterion) => sum + criterion.earned, 0);
  return { rubric: earned, score: total === 0 ? 0 : sum / total };
}
