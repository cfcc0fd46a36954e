import { judgeRun } from '#components/graph/judge-run.ts';
import { faultIn, type SyntaxFault, syntaxJob } from '#components/python-syntax.ts';
import { judge } from '#grader/judge.ts';
import { type BrowserSandbox, createBrowserSandbox } from '#grader/sandbox/browser.ts';
import type { Language, RunResult } from '#grader/sandbox/sandbox.ts';
import type { ExerciseView, ReportView, VisibleCaseReport } from '#server/views.ts';

type Facts = Pick<ExerciseView, 'entry' | 'driver' | 'limits' | 'tolerance' | 'visible' | 'rubric' | 'graphs'>;

/** What both a Run and a graded submission tell. */
export type Outcome = Pick<
  ReportView,
  'status' | 'verdict' | 'error' | 'tolerance' | 'console' | 'timeMs' | 'memoryBytes'
>;

/** What Run came to: the visible cases alone, without a score or a diagnosis. */
export type RunReport = Outcome & Pick<ReportView, 'firstWrong'> & { readonly cases: readonly VisibleCaseReport[] };

export interface CustomResult {
  readonly result: RunResult;
  /** Null when nobody knows what was expected. */
  readonly judged: VisibleCaseReport | null;
}

/** Runs learner code in the reader's own browser, with the very engines, limits and comparison of the server. */
export class PracticeSandbox {
  private readonly sandbox: BrowserSandbox;

  constructor(
    private readonly exercise: Facts,
    url: string,
    onProgress: (loadedBytes: number, totalBytes: number) => void,
  ) {
    this.sandbox = createBrowserSandbox({ url, onProgress });
  }

  preload(language: Language): Promise<void> {
    return this.sandbox.preload(language);
  }

  /** Why Python cannot read the program, which is not run. */
  async syntaxFault(source: string): Promise<SyntaxFault | null> {
    return faultIn(await this.sandbox.run(syntaxJob(source)));
  }

  async run(language: Language, source: string): Promise<RunReport> {
    const { visible, tolerance, graphs } = this.exercise;
    const result = await this.call(
      language,
      source,
      visible.map(({ input }) => input),
    );
    const judged = judge(
      visible.map((each) => ({ ...each, visible: true })),
      result.calls,
      tolerance,
    );
    const { cases, firstWrong } = judgeRun(
      graphs,
      judged.map((each) => ({ ...each, visible: true }) as const),
      tolerance,
    );
    const passed = cases.every(({ verdict }) => verdict === 'pass');
    const { status, timeMs, memoryBytes } = result;
    const error = result.error ?? cases.find((each) => each.error)?.error ?? null;
    const verdict = status !== 'completed' ? 'error' : passed ? 'pass' : 'fail';
    return { status, verdict, cases, firstWrong, error, tolerance, console: result.console, timeMs, memoryBytes };
  }

  /** The learner's function at each place, null where it raises or returns no number; null when it never returns at all. */
  async plot(language: Language, source: string, places: readonly number[]): Promise<(number | null)[] | null> {
    const { calls } = await this.call(
      language,
      source,
      places.map((place) => [place]),
    );
    if (calls.every(({ output }) => output === undefined)) return null;
    return places.map((_, at) => {
      const output = calls[at]?.output;
      return typeof output === 'number' ? output : null;
    });
  }

  /** One call with an input of the learner's own. */
  async try(language: Language, source: string, input: CallInput, wanted: Wanted): Promise<CustomResult> {
    const [result, expected] = await Promise.all([this.call(language, source, [input]), wanted]);
    if (expected === undefined) return { result, judged: null };
    const cases = [{ criterion: '', visible: true, input, expected }];
    const [judged] = judge(cases, result.calls, this.exercise.tolerance);
    return { result, judged: judged ? { ...judged, visible: true } : null };
  }

  close(): void {
    this.sandbox.close();
  }

  private call(language: Language, source: string, calls: readonly CallInput[]): Promise<RunResult> {
    const { entry, driver, limits } = this.exercise;
    const job = { language, source, entry: entry[language], calls, limits };
    return this.sandbox.run(
      driver ? { ...job, driver: { entry: driver.entry, source: driver.source[language] } } : job,
    );
  }
}

/** The reference's answer, when there is a way to it. */
type Wanted = Promise<CallInput[number] | undefined>;
type CallInput = ExerciseView['visible'][number]['input'];
