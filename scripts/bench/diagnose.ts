// npx tsx scripts/bench/diagnose.ts
// How long the reasons for one wrong submission take to find, for every mutant and a few answers that nothing explains.
// Prints the mean over all and the slowest for each exercise; exits 1 when the slowest is above 5 ms.
import { exercises } from '#exercises/catalog.ts';
import { diagnose } from '#grader/diagnose/diagnose.ts';
import type { Exercise } from '#grader/exercise.ts';
import { plan } from '#grader/grade.ts';
import { judge } from '#grader/judge.ts';
import type { Plain } from '#grader/plain.ts';
import type { CaseReport } from '#grader/report.ts';

const rounds = 100;
const goalMs = 5;

/** Wrong in a way that no product of factors explains, so that the whole search is made. */
function disturbed(answer: Plain): Plain {
  if (typeof answer === 'number') return answer + 0.1 * Math.sin(1000 * answer) + 0.01;
  if (Array.isArray(answer)) return answer.map(disturbed);
  if (typeof answer !== 'object' || answer === null) return answer;
  return Object.fromEntries(Object.entries(answer).map(([key, value]) => [key, disturbed(value)]));
}

function judged(exercise: Exercise, learner: Exercise['reference'], seed: string): CaseReport[] {
  const cases = plan(exercise, seed);
  const calls = cases.map(({ input }) => ({ output: learner(...structuredClone(input)), trace: [], console: '' }));
  return judge(cases, calls, exercise.tolerance);
}

/** Mean of processor time, which other programs on the machine do not lengthen. */
function msOf(exercise: Exercise, learner: Exercise['reference']): number {
  const submissions = Array.from({ length: rounds }, (_, round) => judged(exercise, learner, `bench ${round}`));
  for (const cases of submissions.slice(0, rounds / 4)) diagnose(exercise, cases);
  const before = process.cpuUsage();
  for (const cases of submissions) diagnose(exercise, cases);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / rounds;
}

const mean = (times: readonly number[]) => times.reduce((sum, time) => sum + time, 0) / times.length;

for (const exercise of exercises) {
  const wrong = {
    ...exercise.mutants,
    '(unexplained)': (...input: readonly Plain[]) => disturbed(exercise.reference(...input)),
  };
  const times = Object.entries(wrong).map(([id, learner]) => ({ id, ms: msOf(exercise, learner) }));
  const worst = times.reduce((slowest, each) => (each.ms > slowest.ms ? each : slowest));
  const average = mean(times.map(({ ms }) => ms));
  console.log(`${exercise.slug.padEnd(24)} ${average.toFixed(2)} ms; ${worst.ms.toFixed(2)} ms for ${worst.id}`);
  if (worst.ms > goalMs) process.exitCode = 1;
}
