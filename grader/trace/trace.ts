/** @file Finds the first wrong quantity of a submission. */
import type { Exercise } from '#grader/exercise.ts';
import { graphView } from '#grader/graph-view.ts';
import type { CaseReport, JudgedQuantity, Report } from '#grader/report.ts';
import { judgeQuantities } from '#grader/trace/quantities.ts';

function quantitiesOf(exercise: Exercise, report: CaseReport): readonly JudgedQuantity[] {
  try {
    // Building the graph would take longer than finding that there is nothing to judge.
    if (report.trace.length === 0 && (typeof report.output !== 'object' || report.output === null)) return [];
    const view = graphView(exercise, report.input);
    return view ? judgeQuantities(view, report, exercise.tolerance) : [];
  } catch {
    // No feedback is worth a grading that fails.
    return [];
  }
}

/** The visible cases with their quantities judged, and the first wrong one, in a hidden case only when no visible one has any. */
export function traced(exercise: Exercise, cases: readonly CaseReport[]): Pick<Report, 'cases' | 'firstWrong'> {
  const judged = cases.map((each) => {
    const quantities = each.visible ? quantitiesOf(exercise, each) : [];
    return quantities.length > 0 ? { ...each, quantities } : each;
  });
  for (const visible of [true, false]) {
    for (const [place, each] of judged.entries()) {
      if (each.visible !== visible) continue;
      const quantities = visible ? (each.quantities ?? []) : quantitiesOf(exercise, each);
      const first = quantities.find(({ verdict }) => verdict === 'first-wrong');
      if (first) return { cases: judged, firstWrong: { name: first.name, quantity: first.quantity, case: place } };
    }
  }
  return { cases: judged, firstWrong: null };
}
