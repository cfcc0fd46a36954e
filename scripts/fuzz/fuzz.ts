/** @file Throws programs at the pool that the grading worker uses, and checks after each batch that nothing else was harmed. */
import { existsSync } from 'node:fs';
import { createPool, type Pool } from '#grader/sandbox/pool.ts';
import { type Language, languages } from '#grader/sandbox/sandbox.ts';
import { memoryBelow } from '#scripts/bench/memory.ts';
import { ensureSandbox } from '#scripts/build-sandbox.ts';
import { type Corpus, readCorpus } from './corpus.ts';
import { type Draw, drawFrom } from './draw.ts';
import { type Program, programOf } from './program.ts';
import { checkKnown, differ, type Fault, faultOf, type Outcome, outcomeOf } from './trial.ts';

export interface FuzzOptions {
  readonly seconds: number;
  readonly seed: string;
  /** Number of the first program; later ones follow. */
  readonly from?: number;
  /** Hears of each fault at once. */
  readonly onFault?: (found: Found) => Promise<void> | void;
}

/** A fault with the programs that may have brought it about: one, or the batch before a wrong verdict. */
export interface Found extends Fault {
  readonly programs: readonly Program[];
}

export interface FuzzResult {
  readonly programs: number;
  /** Programs by language, way and status: `python generated completed`. */
  readonly counts: ReadonlyMap<string, number>;
  /** What the programs that ended in `internal-error` were made from: all of it breaks its own interpreter, or it is a fault. */
  readonly broken: readonly string[];
  /** Programs of known verdict that were graded in between, each as it should be. */
  readonly known: number;
  readonly again: number;
  readonly faults: readonly Found[];
  /** Sandbox processes that died. */
  readonly deaths: number;
  /** Of this process and all below it, at most; 0 where it cannot be told. */
  readonly memoryBytes: number;
}

const batchSize = 16;
/** After so many faults it is no use to go on. */
const enough = 10;
/** With the sandbox process and its two workers; an ordinary run takes a third of it. */
const maxMemoryBytes = 2 * 2 ** 30;
const memoryEvery = 10;

export async function fuzz(options: FuzzOptions): Promise<FuzzResult> {
  await ensureSandbox();
  const run = new Run(options, readCorpus());
  await run.start();
  const until = performance.now() + options.seconds * 1000;
  try {
    while (performance.now() < until && run.faults.length < enough) await run.batch();
  } finally {
    await run.stop();
  }
  return run;
}

class Run implements FuzzResult {
  readonly counts = new Map<string, number>();
  readonly faults: Found[] = [];
  readonly broken: string[] = [];
  programs = 0;
  known = 0;
  again = 0;
  deaths = 0;
  memoryBytes = 0;
  readonly #draw: Draw;
  readonly #said: string[] = [];
  readonly #write = process.stderr.write;
  #pool: Pool | null = null;
  #batches = 0;

  constructor(
    readonly options: FuzzOptions,
    readonly corpus: Corpus,
  ) {
    this.#draw = drawFrom(`${options.seed}/order`);
  }

  async start(): Promise<void> {
    const onFault = (reason: string) => void this.#said.push(`fault: ${reason}`);
    this.#pool = await createPool({ workers: 2, prepare: languages, onFault });
    // Neither Node nor a library may have anything to say about what a learner wrote.
    process.stderr.write = ((text: string | Uint8Array) => {
      this.#said.push(`stderr: ${text}`);
      return true;
    }) as typeof process.stderr.write;
  }

  async stop(): Promise<void> {
    process.stderr.write = this.#write;
    await this.#pool?.close();
  }

  /** Some programs at once, with some of known verdict beside and after them, then a few of the batch once more. */
  async batch(): Promise<void> {
    const pool = this.#open();
    const { pid } = pool;
    const first = (this.options.from ?? 0) + this.programs;
    const programs = Array.from({ length: batchSize }, (_, at) =>
      programOf(this.corpus, this.options.seed, first + at),
    );
    this.programs += batchSize;
    const check = () => Promise.all(languages.map((language) => this.#check(language, programs)));
    const tries = Promise.all(programs.map((program) => this.#try(program, pool)));
    const beside = check();
    const outcomes = await tries;
    await beside;
    await check();
    await this.#repeat(programs, outcomes);
    for (const said of this.#said.splice(0)) await this.#found({ kind: 'output', detail: said }, programs);
    if (pool.pid !== pid) {
      this.deaths += 1;
      await this.#found({ kind: 'child', detail: 'the sandbox process died' }, programs);
    }
    if (this.#batches++ % memoryEvery === 0) await this.#weigh(programs);
  }

  #open(): Pool {
    if (this.#pool === null) throw new Error('not started');
    return this.#pool;
  }

  async #try(program: Program, pool: Pool): Promise<Outcome | null> {
    try {
      const outcome = await outcomeOf(program, pool);
      const key = `${program.language} ${program.way} ${outcome.status}`;
      this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
      if (outcome.status === 'internal-error') this.broken.push(program.name);
      const fault = faultOf(program, outcome);
      if (fault) await this.#found(fault, [program]);
      return outcome;
    } catch (error) {
      await this.#found({ kind: 'host', detail: String(error) }, [program]);
      return null;
    }
  }

  async #check(language: Language, programs: readonly Program[]): Promise<void> {
    const fault = await checkKnown(this.#draw.one(this.corpus.known[language]), this.#open());
    this.known += 1;
    if (fault) await this.#found(fault, programs);
  }

  async #repeat(programs: readonly Program[], outcomes: readonly (Outcome | null)[]): Promise<void> {
    for (const program of this.#draw.shuffle(programs).slice(0, 2)) {
      const before = outcomes[programs.indexOf(program)];
      const after = await this.#try(program, this.#open());
      this.again += 1;
      if (before && after && differ(before, after))
        await this.#found({ kind: 'leak', detail: `first ${before.text}\nthen  ${after.text}` }, [program]);
    }
  }

  async #weigh(programs: readonly Program[]): Promise<void> {
    if (!existsSync('/proc/self/smaps_rollup')) return;
    const bytes = memoryBelow(process.pid);
    this.memoryBytes = Math.max(this.memoryBytes, bytes);
    if (bytes > maxMemoryBytes) await this.#found({ kind: 'memory', detail: `${bytes} bytes are in use` }, programs);
  }

  async #found(fault: Fault, programs: readonly Program[]): Promise<void> {
    const found = { ...fault, programs };
    this.faults.push(found);
    await this.options.onFault?.(found);
  }
}
