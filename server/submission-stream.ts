/** @file A submission's states as server-sent events, until it is graded or failed. */
import 'server-only';
import type { Actor } from '#server/access.ts';
import { EventStream } from '#server/event-stream.ts';
import { onSubmission } from '#server/events.ts';
import { log } from '#server/log.ts';
import { submissionFor } from '#server/submissions.ts';
import type { SubmissionView } from '#server/views.ts';

/** While nothing happens: keeps proxies from closing the stream, and shows how the queue moves. */
const heartbeatMs = 5_000;

/**
 * `data:` lines with a SubmissionView each time it has changed; the first at once, the last with the verdict.
 * @param signal ends the stream when the client has gone
 * @throws Problem `not-found`, before any stream begins
 */
export async function streamOf(
  user: Actor | null,
  id: string,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const follower = new Follower(() => submissionFor(user, id));
  // Listening comes first, so that no change between the two is missed.
  follower.unsubscribe = await onSubmission(id, () => follower.look()).catch((error: unknown) => {
    log().warn({ err: error, submissionId: id }, 'states cannot be listened for');
    return () => {}; // the heartbeat's readings remain
  });
  try {
    return follower.stream(await follower.read(), signal);
  } catch (error) {
    follower.unsubscribe();
    throw error;
  }
}

class Follower {
  unsubscribe = () => {};
  #stream: EventStream | undefined;
  #last = '';
  #changed = false;
  #reading = false;

  constructor(readonly read: () => Promise<SubmissionView>) {}

  stream(first: SubmissionView, signal: AbortSignal): ReadableStream<Uint8Array> {
    const stream = new EventStream({
      heartbeat: heartbeatMs,
      onHeartbeat: () => void this.look(),
      onEnd: () => this.unsubscribe(),
    });
    this.#stream = stream;
    this.#show(first);
    stream.until(signal);
    if (this.#changed) void this.look();
    return stream.body;
  }

  /** Something may have changed. One reading at a time: what changes meanwhile is read after it. */
  async look(): Promise<void> {
    this.#changed = true;
    if (this.#reading || !this.#stream) return;
    this.#reading = true;
    try {
      while (this.#changed && !this.#stream.ended) {
        this.#changed = false;
        this.#show(await this.read());
      }
    } catch (error) {
      log().warn({ err: error }, 'a stream of states broke off');
      this.#stream.end(); // the browser connects again by itself
    } finally {
      this.#reading = false;
    }
  }

  #show(view: SubmissionView): void {
    const text = JSON.stringify(view);
    if (text !== this.#last) this.#stream?.send(view);
    this.#last = text;
    if (view.state === 'graded' || view.state === 'failed') this.#stream?.end();
  }
}
