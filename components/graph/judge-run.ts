import type { Tolerance } from '#grader/exercise.ts';
import type { GraphView } from '#grader/graph-view.ts';
import type { Report } from '#grader/report.ts';
import { judgeQuantities } from '#grader/trace/quantities.ts';
import type { VisibleCaseReport } from '#server/views.ts';

interface Judged {
  readonly cases: readonly VisibleCaseReport[];
  readonly firstWrong: Report['firstWrong'];
}

/** What a Run traced, judged here by the graphs of its cases as the grader would; an exercise without graphs has none. */
export function judgeRun(
  graphs: readonly GraphView[],
  cases: readonly VisibleCaseReport[],
  tolerance: Tolerance,
): Judged {
  const judged = cases.map((each, place) => {
    const view = graphs[place];
    const quantities = view ? judgeQuantities(view, each, tolerance) : [];
    return quantities.length > 0 ? { ...each, quantities } : each;
  });
  for (const [place, { quantities }] of judged.entries()) {
    const first = quantities?.find(({ verdict }) => verdict === 'first-wrong');
    if (first) return { cases: judged, firstWrong: { name: first.name, quantity: first.quantity, case: place } };
  }
  return { cases: judged, firstWrong: null };
}
