// Reports as the grader writes them, for tables that are filled without grading: a right and a wrong program of each exercise.
import { exercises } from '#exercises/catalog.ts';
import { readContent } from '#exercises/content.ts';
import { createPool } from '#grader/sandbox/pool.ts';
import { ensureSandbox } from '#scripts/build-sandbox.ts';
import { gradeStored } from '#server/grading.ts';

export interface RealReport {
  readonly exercise: string;
  readonly verdict: 'pass' | 'fail';
  /** JSON. */
  readonly body: string;
}

export async function realReports(): Promise<RealReport[]> {
  const pool = await createPool({ manifest: await ensureSandbox(), workers: 2 });
  try {
    const graded = exercises.map(async ({ slug: exercise }): Promise<RealReport[]> => {
      const { solution, mutants } = readContent(exercise);
      const wrong = Object.values(mutants).find(({ python }) => python)?.python ?? '';
      const bodyOf = async (source: string) => {
        const program = { exercise, language: 'python', source, seed: 'bench' };
        return JSON.stringify((await gradeStored(program, pool)).body);
      };
      return [
        { exercise, verdict: 'pass', body: await bodyOf(solution.python) },
        { exercise, verdict: 'fail', body: await bodyOf(wrong) },
      ];
    });
    return (await Promise.all(graded)).flat();
  } finally {
    await pool.close();
  }
}
