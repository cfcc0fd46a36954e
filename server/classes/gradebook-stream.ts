/**
 * @file A class's gradebook live, as server-sent events. Whatever happens in the class, each process asks for its changed cells by at most two
 * statements a second, and sends the answer to all who follow it.
 */
import 'server-only';
import type { Actor } from '#server/access.ts';
import { enter } from '#server/classes/class-access.ts';
import { changedCells } from '#server/classes/gradebook.ts';
import type { Among } from '#server/classes/scores.ts';
import { EventStream } from '#server/event-stream.ts';
import { onClass, onWork } from '#server/events.ts';
import { log } from '#server/log.ts';
import { Problem } from '#server/problem.ts';

const heartbeatMs = 20_000;
/** Between two readings. */
const pauseMs = 500;

/** Above this it is cheaper to read the grid as a whole. */
const mostCells = 2_000;

type Cell = Among['cells'][number];
type Work = Among['works'][number];

interface Follower {
  readonly user: Actor;
  readonly stream: EventStream;
}

/** One class, watched for all who follow it in this process. */
class Watch {
  readonly #followers = new Set<Follower>();
  #cells = new Map<string, Cell>();
  #works = new Map<string, Work>();
  #whole = false;
  #timer: NodeJS.Timeout | undefined;
  #stops: readonly (() => void)[] = [];
  readonly listening: Promise<void>;

  constructor(
    readonly classId: string,
    readonly onEmpty: () => void,
  ) {
    this.listening = this.#listen();
  }

  async #listen(): Promise<void> {
    const stops = await Promise.all([
      onWork((work) => (work ? this.#works.set(`${work.userId} ${work.slug}`, work) : this.#all()) && this.#soon()),
      onClass(
        this.classId,
        (cell) => (cell ? this.#cells.set(`${cell.member} ${cell.assignment}`, cell) : this.#all()) && this.#soon(),
      ),
    ]);
    this.#stops = stops;
    if (this.#followers.size === 0) this.#stop();
  }

  add(follower: Follower): void {
    this.#followers.add(follower);
  }

  remove(follower: Follower): void {
    this.#followers.delete(follower);
    if (this.#followers.size === 0) this.#stop();
  }

  #stop(): void {
    for (const stop of this.#stops) stop();
    clearTimeout(this.#timer);
    this.onEmpty();
  }

  #all(): true {
    this.#whole = true;
    return true;
  }

  #soon(): void {
    this.#timer ??= setTimeout(() => {
      void this.#tell().finally(() => {
        this.#timer = undefined;
        if (this.#whole || this.#cells.size + this.#works.size > 0) this.#soon();
      });
    }, pauseMs);
  }

  async #tell(): Promise<void> {
    const among = { cells: [...this.#cells.values()], works: [...this.#works.values()] };
    const whole = this.#whole || among.cells.length + among.works.length > mostCells;
    this.#cells = new Map();
    this.#works = new Map();
    this.#whole = false;
    try {
      if (whole) return await this.#reload();
      const changes = await changedCells(this.classId, among);
      if (changes.length > 0) for (const { stream } of this.#followers) stream.send(changes, 'cells');
    } catch (error) {
      log().warn({ err: error, classId: this.classId }, 'changes of a gradebook could not be read');
      for (const { stream } of this.#followers) stream.end(); // each page connects again, and reads it all
    }
  }

  /** The roster, the assignments or the rights have changed: who may still see it reads it anew, the others hear no more. */
  async #reload(): Promise<void> {
    for (const { user, stream } of this.#followers) {
      try {
        await enter(user, this.classId, 'teach-class');
        stream.send(null, 'reload');
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        stream.end();
      }
    }
  }
}

const kept = globalThis as typeof globalThis & { chainruleWatches?: Map<string, Watch> };

function watchOf(classId: string): Watch {
  kept.chainruleWatches ??= new Map();
  const watches = kept.chainruleWatches;
  const known = watches.get(classId);
  if (known) return known;
  const watch = new Watch(classId, () => watches.get(classId) === watch && watches.delete(classId));
  watches.set(classId, watch);
  return watch;
}

/**
 * `ready` once nothing can be missed any more, so that a page reads the grid after it; `cells` with CellChanges; `reload` when the grid is
 * to be read anew.
 * @param signal ends the stream when the client has gone
 * @throws Problem `not-signed-in`, `not-found`, `forbidden`
 */
export async function gradebookStream(
  user: Actor | null,
  classId: string,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const entered = await enter(user, classId, 'teach-class');
  const watch = watchOf(classId);
  const stream = new EventStream({ heartbeat: heartbeatMs, onEnd: () => watch.remove(follower) });
  const follower: Follower = { user: entered.user, stream };
  watch.add(follower);
  try {
    await watch.listening;
  } catch (error) {
    stream.end();
    throw error;
  }
  stream.send(null, 'ready');
  stream.until(signal);
  return stream.body;
}
