// Runs every program of an exercise through the sandbox, as the server would.
import { endings, readContent } from '#exercises/content.ts';
import type { Exercise } from '#grader/exercise.ts';
import { grade } from '#grader/grade.ts';
import type { Report } from '#grader/report.ts';
import { type Language, languages, type Sandbox } from '#grader/sandbox/sandbox.ts';

const seeds = ['one', 'two', 'three'];

interface Program {
  readonly file: string;
  readonly language: Language;
  readonly source: string;
  /** What is wrong with the report of such a program, or null. */
  readonly fault: (report: Report) => string | null;
}

const outcome = ({ status, score, error }: Report) => `${status}, score ${score}${error ? `, ${error.message}` : ''}`;

/** Nobody may be told of a mistake who made none, or has not begun. */
const unnamed = ({ misconception, diagnosis }: Report) =>
  misconception === null && diagnosis === null
    ? null
    : `should not be named, but is ${misconception ?? diagnosis?.code}`;

const passes = (report: Report) =>
  report.verdict === 'pass' && report.score === 1 ? unnamed(report) : `should score 1: ${outcome(report)}`;

const runsAndFails = (report: Report) =>
  report.status === 'completed' && report.score < 1
    ? unnamed(report)
    : `should run and score less than 1: ${outcome(report)}`;

/** Being named by its own id also proves that the file answers each case as the mutant in exercise.ts does. */
const isNamed = (id: string) => (report: Report) => {
  if (report.verdict !== 'fail') return `should fail: ${outcome(report)}`;
  return report.misconception === id ? null : `should be named ${id}, not ${report.misconception}`;
};

/** Fails, with exactly these bugs of the exercise's own left. */
const hasLeft = (ids: readonly string[]) => (report: Report) => {
  const fault = runsAndFails(report);
  const left = report.bugs?.left.join('+') ?? null;
  return fault ?? (left === ids.join('+') ? null : `should have the bugs ${ids.join('+')} left, not ${left}`);
};

type Files = Readonly<Record<string, Partial<Record<Language, string>>>>;

/** The programs of a folder: its name, and what each has to do by its own name. */
function folder(name: string, files: Files, fault: (id: string) => Program['fault']): Program[] {
  return Object.entries(files).flatMap(([id, sources]) =>
    languages.flatMap((language) => {
      const source = sources[language];
      return source === undefined
        ? []
        : [{ file: `${name}/${id}.${endings[language]}`, language, source, fault: fault(id) }];
    }),
  );
}

function programs({ slug, bugs }: Exercise): Program[] {
  const { starter, solution, alternatives, mutants, bugs: buggy } = readContent(slug);
  const begun = bugs ? hasLeft(bugs.ids) : runsAndFails;
  return [
    ...languages.flatMap((language) => [
      { file: `starter.${endings[language]}`, language, source: starter[language], fault: begun },
      { file: `solution.${endings[language]}`, language, source: solution[language], fault: passes },
    ]),
    ...folder('alternatives', alternatives, () => passes),
    ...folder('mutants', mutants, isNamed),
    ...folder('bugs', buggy, (name) => hasLeft(name.split('+'))),
  ];
}

/**
 * Solutions and alternatives score 1, starters run and score less, none of them is named; each mutant fails and is named by
 * its own id, each program in `bugs` and a starter with bugs by exactly those it holds.
 */
export async function checkPrograms(exercise: Exercise, sandbox: Sandbox): Promise<string[]> {
  const found = await Promise.all(
    programs(exercise).map(async ({ file, language, source, fault }) => {
      for (const seed of seeds) {
        const problem = fault(await grade(exercise, language, source, { seed, sandbox }));
        if (problem) return [`${file} ${problem} (seed '${seed}')`];
      }
      return [];
    }),
  );
  return found.flat();
}
