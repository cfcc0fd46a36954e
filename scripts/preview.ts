// npm run preview -- <slug>
// Shows one exercise as its learners will see it, on a throwaway database: what is saved is on the page at once, and each
// save runs check-content for it. PORT is 3001 unless it is set. Exits 2 when there is no such exercise.
import { existsSync, watch } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PlainError } from '#scripts/plain-error.ts';
import { type Program, startProgram } from '#scripts/preview/program.ts';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** What grades and what is shown may differ for as long as this: an editor saves in several steps. */
const settleMs = 100;

/** @throws PlainError unless the catalog has the exercise */
async function requireExercise(slug: string | undefined): Promise<string> {
  if (!slug) throw new PlainError('Usage: npm run preview -- <slug>');
  const { exerciseBySlug, exercises } = await import('#exercises/catalog.ts');
  if (exerciseBySlug(slug)) return slug;
  if (/^[a-z0-9-]+$/.test(slug) && existsSync(`exercises/code/${slug}/exercise.ts`)) {
    throw new PlainError(
      `exercises/code/${slug} is not in exercises/catalog.ts: import it there and add it to its unit.`,
    );
  }
  throw new PlainError(`No exercise '${slug}'. There are: ${exercises.map((each) => each.slug).join(', ')}`);
}

class Preview {
  readonly #slug: string;
  readonly #env: NodeJS.ProcessEnv;
  #pages: Program | undefined;
  #grading: Program | undefined;
  #checking: Program | undefined;
  #restarting = Promise.resolve();
  #stopping = false;

  constructor(slug: string, data: string) {
    this.#slug = slug;
    // Under another name than `npm start` prints, so that its cookies stay as they are.
    const own = { HOST: 'localhost', PORT: process.env.PORT || '3001', CHAINRULE_URL: '', CHAINRULE_LOG: 'error' };
    this.#env = { ...process.env, ...own, CHAINRULE_DATA: data, DATABASE_URL: '' };
  }

  async start(): Promise<void> {
    this.#pages = this.#run('pages', ['scripts/start.mjs', '--dev', '--role', 'web']);
    const address = /is ready: (\S+)/.exec(await this.#pages.prints(/is ready: \S+/))?.[1];
    if (!address) throw new PlainError('The pages did not start.');
    this.#startGrading();
    for (const locale of ['en', 'zh']) console.log(`${address}/${locale}/exercises/${this.#slug}`);
    console.log(`Edit exercises/code/${this.#slug}; Ctrl-C ends the preview.\n`);
    // The first visitor need not wait for the page to be compiled.
    await fetch(`${address}/en/exercises/${this.#slug}`).then((page) => page.arrayBuffer());
  }

  /** Resolves when the pages end by themselves. */
  ended = () => this.#pages?.ended ?? Promise.resolve();

  /** Facts are modules, which the process that grades has loaded once and for all. */
  saved(files: readonly string[]): void {
    const facts = files.some((file) => /(^|\/)exercise\.ts$|^[\w-]+\.ts$|^misconceptions\//.test(file));
    if (facts) this.#restarting = this.#restarting.then(() => this.#grading?.stop()).then(() => this.#startGrading());
    void this.check();
  }

  /** Says what check-content finds, unless it is overtaken by the next save. */
  async check(): Promise<void> {
    await this.#checking?.stop();
    const checking = startProgram(['--import', 'tsx', 'scripts/check-content.ts', this.#slug], this.#env);
    this.#checking = checking;
    const output = await checking.ended;
    if (this.#checking !== checking || checking.stopped || this.#stopping) return;
    console.log(`── ${new Date().toTimeString().slice(0, 8)}\n${output.trim()}`);
  }

  async stop(): Promise<void> {
    // Ctrl-C reaches the programs too, and they may be gone before we ask.
    this.#stopping = true;
    await this.#checking?.stop();
    await this.#restarting;
    await this.#grading?.stop();
    await this.#pages?.stop();
  }

  #startGrading(): void {
    // With a port of its own it would take that of the pages.
    if (!this.#stopping) this.#grading = this.#run('grading', ['scripts/start.mjs', '--role', 'worker'], { PORT: '' });
  }

  #run(name: string, args: readonly string[], more: Readonly<Record<string, string>> = {}): Program {
    const program = startProgram(args, { ...this.#env, ...more });
    void program.ended.then(
      (output) => program.stopped || this.#stopping || console.log(`The ${name} ended:\n${output.trim()}`),
    );
    return program;
  }
}

/** Calls back with the files that were saved, relative to `exercises/`. */
function watchExercises(slug: string, tell: (files: readonly string[]) => void): void {
  const saved = new Set<string>();
  let settling: NodeJS.Timeout | undefined;
  watch('exercises', { recursive: true }, (_event, name) => {
    const file = name?.split(path.sep).join('/') ?? '';
    if (file.startsWith('code/') && !file.startsWith(`code/${slug}/`)) return;
    saved.add(file);
    clearTimeout(settling);
    settling = setTimeout(() => {
      tell([...saved]);
      saved.clear();
    }, settleMs);
  });
}

async function main(): Promise<void> {
  const slug = await requireExercise(process.argv[2]);
  const data = await mkdtemp(path.join(tmpdir(), 'chainrule-preview-'));
  const preview = new Preview(slug, data);
  let ending = false;
  const end = async (code: number) => {
    // The pages end too when they are told to, which is no second reason.
    if (ending) return;
    ending = true;
    await preview.stop();
    await rm(data, { recursive: true, force: true });
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void end(0));
  try {
    await preview.start();
  } catch (error) {
    if (error instanceof PlainError) console.error(error.message);
    return end(1);
  }
  watchExercises(slug, (files) => preview.saved(files));
  void preview.check();
  await preview.ended();
  await end(1);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof PlainError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
