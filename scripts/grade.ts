// npm run --silent grade -- <slug> <file…> [--seed N]
// Grades files as the server would, without a database: one report a line on stdout, as JSON, in the order of the files.
// Exits 0 when all pass, 1 when some do not, 2 when it was called wrongly.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { exerciseBySlug, exercises } from '#exercises/catalog.ts';
import type { Exercise } from '#grader/exercise.ts';
import { grade } from '#grader/grade.ts';
import type { Report } from '#grader/report.ts';
import { createPool } from '#grader/sandbox/pool.ts';
import type { Language } from '#grader/sandbox/sandbox.ts';
import { ensureSandbox } from '#scripts/build-sandbox.ts';
import { errorCode, PlainError } from '#scripts/plain-error.ts';

const usage = 'Usage: npm run --silent grade -- <slug> <file…> [--seed N]';

const languageOfEnding = new Map<string, Language>([
  ['.py', 'python'],
  ['.ts', 'typescript'],
  ['.js', 'typescript'],
]);

interface Entry {
  readonly file: string;
  readonly language: Language;
  readonly source: string;
}

interface Call {
  readonly exercise: Exercise;
  readonly entries: readonly Entry[];
  readonly seed: string;
}

/** @throws PlainError when the exercise, a file or an ending is not known, or the arguments make no sense. */
async function readCall(args: string[]): Promise<Call> {
  const { slug, files, seed } = parse(args);
  if (!slug) throw new PlainError(usage);
  const exercise = exerciseBySlug(slug);
  if (!exercise) throw new PlainError(`No exercise '${slug}'. There are: ${exercises.map((e) => e.slug).join(', ')}`);
  if (files.length === 0) throw new PlainError(`No file to grade. ${usage}`);
  return { exercise, entries: await Promise.all(files.map(readEntry)), seed };
}

function parse(args: string[]): { slug: string | undefined; files: string[]; seed: string } {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { seed: { type: 'string' } } });
    const [slug, ...files] = positionals;
    return { slug, files, seed: values.seed ?? crypto.randomUUID() };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : '';
    throw new PlainError(`${reason}. ${usage}`);
  }
}

async function readEntry(file: string): Promise<Entry> {
  const language = languageOfEnding.get(path.extname(file));
  if (!language) throw new PlainError(`Cannot tell the language of '${file}': it must end in .py, .ts or .js`);
  // npm runs this in the project's folder, wherever it was called from.
  const place = path.resolve(process.env.INIT_CWD ?? '.', file);
  const source = await readFile(place, 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') throw new PlainError(`There is no file '${file}'`);
    throw new PlainError(`Cannot read '${file}' (${errorCode(error) ?? String(error)})`);
  });
  return { file, language, source };
}

const line = ({ file, language }: Entry, exercise: Exercise, report: Report) =>
  JSON.stringify({
    file,
    exercise: exercise.slug,
    language,
    verdict: report.verdict,
    status: report.status,
    score: report.score,
    misconception: report.misconception,
    bugs: report.bugs,
    diagnosis: report.diagnosis,
    signature: report.signature,
    error: report.error,
    cases: report.cases,
    seed: report.seed,
  });

/** @returns whether all files passed. */
async function gradeAll({ exercise, entries, seed }: Call): Promise<boolean> {
  const sandbox = await createPool({ manifest: await ensureSandbox(), workers: Math.min(2, entries.length) });
  try {
    let passed = true;
    const reports = entries.map(({ language, source }) => grade(exercise, language, source, { seed, sandbox }));
    for (const [i, entry] of entries.entries()) {
      const report = await reports[i];
      if (report) console.log(line(entry, exercise, report));
      passed &&= report?.verdict === 'pass';
    }
    return passed;
  } finally {
    await sandbox.close();
  }
}

try {
  process.exitCode = (await gradeAll(await readCall(process.argv.slice(2)))) ? 0 : 1;
} catch (error) {
  if (!(error instanceof PlainError)) throw error;
  console.error(error.message.replaceAll('\n', ' '));
  process.exitCode = 2;
}
