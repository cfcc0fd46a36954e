/** @file A submission's states as server-sent events, until it is graded or failed. */
import 'server-only';
import type { Actor } from '#server/access.ts';
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
    const stream = follower.stream(await follower.read());
    if (signal.aborted) follower.end();
    else signal.addEventListener('abort', () => follower.end(), { once: true });
    return stream;
  } catch (error) {
    follower.end();
    throw error;
  }
}

class Follower {
  unsubscribe = () => {};
  readonly #encoder = new TextEncoder();
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  #heartbeat: NodeJS.Timeout | undefined;
  #last = '';
  #changed = false;
  #reading = false;
  #ended = false;

  constructor(readonly read: () => Promise<SubmissionView>) {}

  stream(first: SubmissionView): ReadableStream<Uint8Array> {
    return new ReadableStream({
      start: (controller) => {
        this.#controller = controller;
        this.#show(first);
        if (this.#ended) return;
        this.#heartbeat = setInterval(() => {
          this.#send(': still here\n\n');
          this.look();
        }, heartbeatMs);
        if (this.#changed) this.look();
      },
      cancel: () => this.end(),
    });
  }

  /** Something may have changed. One reading at a time: what changes meanwhile is read after it. */
  async look(): Promise<void> {
    this.#changed = true;
    if (this.#reading || !this.#controller) return;
    this.#reading = true;
    try {
      while (this.#changed && !this.#ended) {
        this.#changed = false;
        this.#show(await this.read());
      }
    } catch (error) {
      log().warn({ err: error }, 'a stream of states broke off');
      this.end(); // the browser connects again by itself
    } finally {
      this.#reading = false;
    }
  }

  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    clearInterval(this.#heartbeat);
    this.unsubscribe();
    try {
      this.#controller?.close();
    } catch {
      // the client had cancelled the stream already
    }
  }

  #show(view: SubmissionView): void {
    const text = JSON.stringify(view);
    if (text !== this.#last) this.#send(`data: ${text}\n\n`);
    this.#last = text;
    if (view.state === 'graded' || view.state === 'failed') this.end();
  }

  #send(text: string): void {
    if (!this.#ended) this.#controller?.enqueue(this.#encoder.encode(text));
  }
}
