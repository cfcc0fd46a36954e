// npm run eval [-- slug… --seeds N]
// Grades every program of tests/eval and counts how often a wrong one is named rightly, wrongly or not at all. The first
// line of a wrong program says what it should be called: a misconception's id, `diagnosis:` and a code, `bugs:` and those
// left of the starter's, joined by `+`, or `unlisted`.
// Those in a folder `independent` were written by somebody who had not read the mutants; they have a row of their own.
// Prints what came out otherwise, then a table; exits 1 when a goal is missed.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { exercises } from '#exercises/catalog.ts';
import type { Exercise } from '#grader/exercise.ts';
import { grade } from '#grader/grade.ts';
import type { Report } from '#grader/report.ts';
import { createPool } from '#grader/sandbox/pool.ts';
import type { Language, Sandbox } from '#grader/sandbox/sandbox.ts';
import { ensureSandbox } from '#scripts/build-sandbox.ts';

const root = 'tests/eval';
const goals = { wrong: 150, unlisted: 25, right: 60, namedRightly: 0.95, namedWrongly: 0.01 };

interface Program {
  readonly file: string;
  readonly independent: boolean;
  readonly exercise: Exercise;
  readonly language: Language;
  readonly source: string;
  /** Null for a right program. */
  readonly expected: string | null;
}

const kinds = [
  'verdict wrong',
  'named rightly',
  'named wrongly',
  'not named',
  'unlisted unnamed',
  'right passed',
] as const;
type Kind = (typeof kinds)[number];

interface Outcome {
  readonly program: Program;
  readonly kind: Kind;
  readonly told: string;
  readonly signature: string | null;
}

function programsOf(exercise: Exercise, folder: 'wrong' | 'right'): Program[] {
  const directory = path.join(root, exercise.slug, folder);
  if (!existsSync(directory)) return [];
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter(
    (name) => path.extname(name) !== '',
  );
  return names.map((name): Program => {
    const file = path.join(directory, name);
    const source = readFileSync(file, 'utf8');
    const expected = /^(?:#|\/\/) expect: (\S+)\n/.exec(source)?.[1];
    if (folder === 'wrong' && expected === undefined) throw new Error(`${file} does not say what it should be called`);
    return {
      file,
      independent: path.dirname(name) === 'independent',
      exercise,
      language: name.endsWith('.py') ? 'python' : 'typescript',
      // Without the line, so that no program is told from another by it.
      source: source.replace(/^.*expect: .*\n/, ''),
      expected: folder === 'right' ? null : (expected ?? 'unlisted'),
    };
  });
}

/** The name a learner would read first: the misconception's, else the diagnosis's. */
const toldBy = ({ misconception, diagnosis, bugs }: Report) =>
  misconception ??
  (bugs && bugs.left.length > 0
    ? `bugs:${bugs.left.join('+')}`
    : diagnosis
      ? `diagnosis:${diagnosis.code}`
      : 'unlisted');

function kindOf(
  { expected }: Program,
  { status, verdict, misconception, diagnosis, bugs }: Report,
  told: string,
): Kind {
  const named = misconception !== null || diagnosis !== null || (bugs?.left.length ?? 0) > 0;
  if (expected === null) return verdict === 'pass' && !named ? 'right passed' : 'verdict wrong';
  if (status !== 'completed' || verdict !== 'fail') return 'verdict wrong';
  if (expected === 'unlisted') return named ? 'named wrongly' : 'unlisted unnamed';
  if (told === expected) return 'named rightly';
  const silent = misconception === null && !expected.startsWith('diagnosis:') && told.startsWith('diagnosis:');
  return told === 'unlisted' || silent ? 'not named' : 'named wrongly';
}

async function outcomeOf(program: Program, seed: string, sandbox: Sandbox): Promise<Outcome> {
  const report = await grade(program.exercise, program.language, program.source, { seed, sandbox });
  const told = report.verdict === 'fail' ? toldBy(report) : `${report.verdict} ${report.error?.message ?? ''}`;
  return { program, kind: kindOf(program, report, told), told, signature: report.signature };
}

const good: readonly Kind[] = ['named rightly', 'unlisted unnamed', 'right passed'];

function table(outcomes: readonly Outcome[], selected: readonly Exercise[]): string[] {
  const width = 24;
  const row = (name: string, of: readonly Outcome[]) =>
    name.padEnd(width) +
    kinds.map((kind) => String(of.filter((each) => each.kind === kind).length).padStart(18)).join('');
  return [
    ''.padEnd(width) + kinds.map((kind) => kind.padStart(18)).join(''),
    ...selected.map((exercise) =>
      row(
        exercise.slug,
        outcomes.filter(({ program }) => program.exercise === exercise),
      ),
    ),
    row(
      'independent',
      outcomes.filter(({ program }) => program.independent),
    ),
    row('all', outcomes),
  ];
}

/** Programs without a name whose signature is not the same with every seed. */
function unstable(outcomes: readonly Outcome[]): string[] {
  const byFile = new Map<string, Set<string | null>>();
  for (const { kind, program, signature } of outcomes) {
    if (kind !== 'unlisted unnamed') continue;
    byFile.set(program.file, (byFile.get(program.file) ?? new Set()).add(signature));
  }
  return [...byFile]
    .filter(([, signatures]) => signatures.size > 1)
    .map(([file, signatures]) => `${file}: signature varies: ${[...signatures].join(' | ')}`);
}

/** What misses its goal; a part of the exercises need not have as many programs as all. */
function missed(programs: readonly Program[], outcomes: readonly Outcome[], complete: boolean): string[] {
  const count = (test: (program: Program) => boolean) => programs.filter(test).length;
  const share = (kind: Kind, of: readonly Outcome[]) =>
    of.filter((each) => each.kind === kind).length / (of.length || 1);
  const wrong = outcomes.filter(({ program }) => program.expected !== null);
  const nameable = wrong.filter(({ program }) => program.expected !== 'unlisted');
  const unlisted = wrong.filter(({ program }) => program.expected === 'unlisted');
  const held: [string, boolean][] = [
    ['no verdict is wrong', outcomes.every(({ kind }) => kind !== 'verdict wrong')],
    ['95 % are named rightly', nameable.length === 0 || share('named rightly', nameable) >= goals.namedRightly],
    ['less than 1 % are named wrongly', share('named wrongly', wrong) < goals.namedWrongly],
    ['what is not listed stays unnamed', unlisted.every(({ kind }) => kind === 'unlisted unnamed')],
    ['150 wrong programs', !complete || count(({ expected }) => expected !== null) >= goals.wrong],
    ['25 unlisted ones', !complete || count(({ expected }) => expected === 'unlisted') >= goals.unlisted],
    [
      'half of the wrong programs are independent',
      !complete ||
        2 * count((each) => each.expected !== null && each.independent) >= count((each) => each.expected !== null),
    ],
    ['60 right programs', !complete || count(({ expected }) => expected === null) >= goals.right],
  ];
  return held.filter(([, holds]) => !holds).map(([goal]) => `missed: ${goal}`);
}

const { values, positionals: slugs } = parseArgs({
  allowPositionals: true,
  options: { seeds: { type: 'string', default: '3' } },
});
const selected = exercises.filter(({ slug }) => slugs.length === 0 || slugs.includes(slug));
const programs = selected.flatMap((exercise) => [...programsOf(exercise, 'wrong'), ...programsOf(exercise, 'right')]);
// The same one first, so that a change shows; the others fresh, so that nothing is made to fit them.
const seeds = Array.from({ length: Number(values.seeds) }, (_, i) => (i === 0 ? 'eval' : crypto.randomUUID()));
const sandbox = await createPool({ manifest: await ensureSandbox() });
try {
  const outcomes = await Promise.all(
    seeds.flatMap((seed) => programs.map((program) => outcomeOf(program, seed, sandbox))),
  );
  const surprises = outcomes.filter(({ kind }) => !good.includes(kind));
  const lines = surprises.map(
    ({ program, kind, told }) => `${program.file}: ${kind}: ${told}, not ${program.expected}`,
  );
  for (const line of new Set(lines)) console.log(line);
  for (const line of unstable(outcomes)) console.log(line);
  console.log(`${programs.length} programs, seeds ${seeds.join(', ')}`);
  for (const line of table(outcomes, selected)) console.log(line);
  const failures = missed(programs, outcomes, selected.length === exercises.length);
  for (const line of failures) console.log(line);
  process.exitCode = failures.length === 0 ? 0 : 1;
} finally {
  await sandbox.close();
}
