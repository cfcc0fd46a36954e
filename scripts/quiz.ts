// npm run --silent quiz -- export <quiz> --format gift|qti --locale en|zh [--seed N] [--out FILE]
// npm run --silent quiz -- import <file.gift> <slug> [--locale en|zh] [--force]
// Quizzes for other programs and from them. What could not be carried is told: on stderr by export, whose result may go to stdout.
// Exits 0 when every item was carried, 1 when some were not, 2 when it was called wrongly or the file makes no sense.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { quizBySlug, quizzes } from '#exercises/quiz/catalog.ts';
import type { Locale } from '#grader/exercise.ts';
import { errorCode, PlainError } from '#scripts/plain-error.ts';
import { readGift } from '#scripts/quiz-formats/gift-read.ts';
import { gift } from '#scripts/quiz-formats/gift-write.ts';
import { dataOf, unnamedNumbers } from '#scripts/quiz-formats/imported.ts';
import { packed, qtiFiles } from '#scripts/quiz-formats/qti.ts';
import { changed, type Note } from '#scripts/quiz-formats/question.ts';
import { sourcesOf } from '#scripts/quiz-formats/sources.ts';

const usage = {
  export: 'Usage: npm run --silent quiz -- export <quiz> --format gift|qti --locale en|zh [--seed N] [--out FILE]',
  import: 'Usage: npm run --silent quiz -- import <file.gift> <slug> [--locale en|zh] [--force]',
};

// npm runs this in the project's folder, wherever it was called from.
const placeOf = (file: string) => path.resolve(process.env.INIT_CWD ?? '.', file);

const options = {
  format: { type: 'string' },
  locale: { type: 'string' },
  seed: { type: 'string' },
  out: { type: 'string' },
  force: { type: 'boolean' },
} as const;

type Flags = ReturnType<typeof parsed>['values'];

function parsed(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : '';
    throw new PlainError(`${reason}. ${usage.export} · ${usage.import}`);
  }
}

function localeOf(given: string | undefined): Locale | undefined {
  if (given === undefined || given === 'en' || given === 'zh') return given;
  throw new PlainError(`--locale is en or zh, not '${given}'`);
}

function told(notes: readonly Note[], print: (line: string) => void): boolean {
  for (const { id, lost, text } of notes) print(`${lost ? 'not carried' : 'carried'} · ${id}: ${text}`);
  return notes.every(({ lost }) => !lost);
}

async function save(file: string, content: string | Uint8Array): Promise<void> {
  await writeFile(placeOf(file), content).catch((error: unknown) => {
    throw new PlainError(`Cannot write '${file}' (${errorCode(error) ?? String(error)})`);
  });
}

/** @returns whether every item was carried. */
async function exportQuiz(
  [slug, ...more]: readonly string[],
  { format, locale: given, seed = '1', out, force }: Flags,
) {
  const locale = localeOf(given);
  if (!slug || more.length > 0 || force || !locale) throw new PlainError(usage.export);
  const quiz = quizBySlug(slug);
  if (!quiz) throw new PlainError(`No quiz '${slug}'. There are: ${quizzes.map((each) => each.slug).join(', ')}`);
  const print = (line: string) => console.error(line);
  if (format === 'gift') {
    const { result, notes } = gift(quiz.items, { seed, locale });
    if (out === undefined) process.stdout.write(result);
    else await save(out, result);
    return told(notes, print);
  }
  if (format !== 'qti')
    throw new PlainError(`--format is gift or qti${format ? `, not '${format}'` : ''}. ${usage.export}`);
  if (out === undefined) throw new PlainError(`A QTI package is a zip file: say where with --out. ${usage.export}`);
  const { result, notes } = qtiFiles(quiz, { seed, locale });
  await save(out, packed(result));
  return told(notes, print);
}

async function read(file: string): Promise<string> {
  const problem = (error: unknown): never => {
    if (errorCode(error) === 'ENOENT') throw new PlainError(`There is no file '${file}'`);
    throw new PlainError(`Cannot read '${file}' (${errorCode(error) ?? String(error)})`);
  };
  const { size } = await stat(placeOf(file)).catch(problem);
  if (size > 2 ** 22) throw new PlainError(`'${file}' is too long for a quiz`);
  return readFile(placeOf(file), 'utf8').catch(problem);
}

function questionsIn(file: string, text: string) {
  try {
    return readGift(text);
  } catch (error) {
    if (error instanceof PlainError) throw new PlainError(`${file}: ${error.message}`);
    throw error;
  }
}

/** As the project lays out its sources. */
const layOut = (folder: string) => promisify(execFile)('npx', ['--no-install', 'biome', 'check', '--write', folder]);

/** @returns whether every question was carried. */
async function importQuiz([file, slug, ...more]: readonly string[], { locale: given, force, ...others }: Flags) {
  if (!file || !slug || more.length > 0 || Object.keys(others).length > 0) throw new PlainError(usage.import);
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(slug))
    throw new PlainError(`'${slug}' is not in kebab-case, like one-neuron`);
  const folder = path.join('exercises/quiz', slug);
  if (existsSync(folder) && !force) throw new PlainError(`There already is ${folder}; --force replaces it`);
  const text = await read(file);
  const { result: questions, notes } = questionsIn(file, text);
  const locale = localeOf(given) ?? (/\p{Script=Han}/u.test(text) ? 'zh' : 'en');
  if (questions.length === 0)
    throw new PlainError(`${file}: none of its questions can be carried: ${notes[0]?.text ?? ''}`);
  const unnamed = questions.flatMap((question) => {
    const count = unnamedNumbers(question, locale);
    return count > 0
      ? [changed(question.id, `${count} wrong numbers are left out: no misconception explains them`)]
      : [];
  });
  const sources = sourcesOf(
    slug,
    questions.map((question) => dataOf(question, locale)),
  );
  if (force) await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, source] of Object.entries(sources)) await writeFile(path.join(folder, name), source);
  await layOut(folder);
  const all = told([...notes, ...unnamed], (line) => console.log(line));
  const other = locale === 'en' ? 'zh' : 'en';
  console.log(
    `${questions.length} items in ${folder}, read as ${locale}. To do: the quiz’s title and summary; ${other} wherever it says`,
  );
  console.log(`untranslated(…); then list it in exercises/quiz/catalog.ts and run npm run check-content -- ${slug}`);
  return all;
}

async function run(args: string[]): Promise<boolean> {
  const { values, positionals } = parsed(args);
  const [command, ...rest] = positionals;
  if (command === 'export') return exportQuiz(rest, values);
  if (command === 'import') return importQuiz(rest, values);
  throw new PlainError(`${usage.export} · ${usage.import}`);
}

try {
  process.exitCode = (await run(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  if (!(error instanceof PlainError)) throw error;
  console.error(error.message.replaceAll('\n', ' '));
  process.exitCode = 2;
}
