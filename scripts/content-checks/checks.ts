import type { Exercise } from '#grader/exercise.ts';
import type { Sandbox } from '#grader/sandbox/sandbox.ts';
import { checkMutants, checkProofs } from '#scripts/content-checks/answers.ts';
import { checkCases } from '#scripts/content-checks/cases.ts';
import { checkGraph } from '#scripts/content-checks/graphs.ts';
import { checkPrograms } from '#scripts/content-checks/programs.ts';
import { checkTexts } from '#scripts/content-checks/texts.ts';

/** What is wrong with an exercise, one sentence each; nothing when it holds. */
export type Check = (exercise: Exercise, sandbox: Sandbox) => string[] | Promise<string[]>;

export const checks: Readonly<Record<string, Check>> = {
  cases: checkCases,
  proofs: checkProofs,
  graph: checkGraph,
  mutants: checkMutants,
  texts: checkTexts,
  programs: checkPrograms,
};
