/** @file What a projector shows, live: as server-sent events, anew as submissions are graded, at most once a second. */
import 'server-only';
import type { Locale } from '#grader/exercise.ts';
import type { Actor } from '#server/access.ts';
import { type ProjectorInput, projectorView } from '#server/classes/insight-projector.ts';
import type { ProjectorView } from '#server/classes/views-insight.ts';
import { EventStream } from '#server/event-stream.ts';
import { onWork } from '#server/events.ts';
import { log } from '#server/log.ts';

const heartbeatMs = 20_000;
/** Between two readings. */
const pauseMs = 1_000;

/**
 * Messages with a ProjectorView: one at once, and one each time it has changed.
 * @param signal ends the stream when the client has gone
 * @throws as `projectorView`, before any stream begins
 */
export async function projectorStream(
  user: Actor | null,
  classId: string,
  input: ProjectorInput,
  locale: Locale,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  // Each reading asks again whether they may.
  const watch = new Watch(() => projectorView(user, classId, input, locale));
  const first = await watch.read();
  // Listening comes after the first reading has said that they may, and is followed by another, so that nothing is missed.
  watch.stop = await onWork((work) => {
    if (work === null || work.slug === input.exercise) watch.soon();
  });
  watch.begin(first);
  watch.stream.until(signal);
  return watch.stream.body;
}

class Watch {
  stop = () => {};
  readonly stream = new EventStream({ heartbeat: heartbeatMs, onEnd: () => this.#end() });
  #last = '';
  #changed = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(readonly read: () => Promise<ProjectorView>) {}

  begin(first: ProjectorView): void {
    this.#show(first);
    this.soon();
  }

  /** Something may have changed; what changes while it is being read is read after it. */
  soon(): void {
    this.#changed = true;
    if (this.stream.ended) return;
    this.#timer ??= setTimeout(() => void this.#again(), pauseMs);
  }

  async #again(): Promise<void> {
    this.#changed = false;
    try {
      this.#show(await this.read());
    } catch (error) {
      log().warn({ err: error }, 'what a projector shows could not be read');
      this.stream.end(); // the browser connects again by itself, and is told why when it may not
    }
    this.#timer = undefined;
    if (this.#changed) this.soon();
  }

  #show(view: ProjectorView): void {
    const text = JSON.stringify(view);
    if (text !== this.#last) this.stream.send(view);
    this.#last = text;
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.stop();
  }
}
