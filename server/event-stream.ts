/** @file A stream of server-sent events, open until its client has gone. */
import 'server-only';

interface Options {
  /** Milliseconds between signs of life, which keep proxies from closing the stream. */
  readonly heartbeat: number;
  readonly onHeartbeat?: () => void;
  readonly onEnd: () => void;
}

export class EventStream {
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  readonly #encoder = new TextEncoder();
  readonly #heartbeat: NodeJS.Timeout;
  readonly #onEnd: () => void;
  #ended = false;

  readonly body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      this.#controller = controller;
    },
    cancel: () => this.end(),
  });

  constructor({ heartbeat, onHeartbeat, onEnd }: Options) {
    this.#onEnd = onEnd;
    this.#heartbeat = setInterval(() => {
      this.#write(': still here\n\n');
      onHeartbeat?.();
    }, heartbeat);
  }

  /** Ends with what has been sent when the client has gone. */
  until(gone: AbortSignal): this {
    if (gone.aborted) this.end();
    else gone.addEventListener('abort', () => this.end(), { once: true });
    return this;
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** @param event its name; without one a page hears it as a `message` */
  send(data: unknown, event?: string): void {
    this.#write(`${event ? `event: ${event}\n` : ''}data: ${JSON.stringify(data)}\n\n`);
  }

  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    clearInterval(this.#heartbeat);
    this.#onEnd();
    try {
      this.#controller?.close();
    } catch {
      // the client had cancelled the stream already
    }
  }

  #write(text: string): void {
    if (!this.#ended) this.#controller?.enqueue(this.#encoder.encode(text));
  }
}

/** The answer of a route that streams events. */
export const eventResponse = (stream: ReadableStream<Uint8Array>): Response =>
  new Response(stream, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      // nginx would hold the events back
      'X-Accel-Buffering': 'no',
    },
  });
