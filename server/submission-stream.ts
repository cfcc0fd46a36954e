/** @file A submission's states as server-sent events, until it is graded or failed. */
import 'server-only';
import type { Actor } from '#server/access.ts';
import { onSubmission } from '#server/events.ts';
import { log } from '#server/log.ts';
import { submissionFor } from '#server/submissions.ts';

/** While nothing happens: keeps proxies from closing the stream, and shows how the queue moves. */
const heartbeatMs = 5_000;

/**
 * `data:` lines with a SubmissionView each time it has changed; the first at once, the last with the verdict.
 * @param signal ends the stream when the client has gone
 */
export function streamOf(user: Actor | null, id: string, signal: AbortSignal): ReadableStream<Uint8Array> {
  let end = () => {};
  return new ReadableStream({
    start(controller) {
      end = follow(user, id, (text) => (text === null ? controller.close() : controller.enqueue(encoder.encode(text))));
      if (signal.aborted) end();
      else signal.addEventListener('abort', end, { once: true });
    },
    cancel() {
      end();
    },
  });
}

const encoder = new TextEncoder();

/** Sends texts, then null; the function it returns ends it early. */
function follow(user: Actor | null, id: string, send: (text: string | null) => void): () => void {
  let [ended, reading, changed, last] = [false, false, false, ''];
  let unsubscribe = () => {};

  const end = () => {
    if (ended) return;
    ended = true;
    clearInterval(heartbeat);
    unsubscribe();
    try {
      send(null);
    } catch {
      // the client had cancelled the stream already
    }
  };

  const read = async () => {
    const view = await submissionFor(user, id);
    if (ended) return;
    const text = JSON.stringify(view);
    if (text !== last) send(`data: ${text}\n\n`);
    last = text;
    if (view.state === 'graded' || view.state === 'failed') end();
  };

  // One reading at a time; what changes meanwhile is read after it.
  const look = async () => {
    changed = true;
    if (reading) return;
    reading = true;
    try {
      while (changed && !ended) {
        changed = false;
        await read();
      }
    } catch (error) {
      log().warn({ err: error, submissionId: id }, 'a stream of states broke off');
      end(); // the browser connects again by itself
    } finally {
      reading = false;
    }
  };

  const heartbeat = setInterval(() => {
    send(': still here\n\n');
    look();
  }, heartbeatMs);

  onSubmission(id, look)
    .then((remove) => {
      if (ended) remove();
      else unsubscribe = remove;
    })
    // the heartbeat's readings remain
    .catch((error: unknown) => log().warn({ err: error, submissionId: id }, 'states cannot be listened for'))
    .then(look);
  return end;
}
