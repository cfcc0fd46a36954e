/** @file One worker as its host sees it: a request at a time, each with a deadline, and no way to keep the host waiting. */
import type { FromWorker, ToWorker } from '#grader/sandbox/protocol.ts';
import type { RunStatus } from '#grader/sandbox/sandbox.ts';

/** Starts a worker. `receive` gets its messages, `died` its end when it was not terminated. */
export type Spawn = (events: {
  receive(message: FromWorker): void;
  died(status: 'memory-limit' | 'internal-error', reason: string): void;
}) => { post(message: ToWorker): void; terminate(): void };

/** Why a request has no answer. `ran` tells whether learner code had been started. */
export class WorkerFault extends Error {
  constructor(
    readonly status: RunStatus,
    readonly ran: boolean,
    reason: string,
  ) {
    super(`Sandbox worker: ${reason}`);
  }
}

/** Milliseconds a worker may need for anything but learner code: it is stuck after that. */
const loadMs = 30_000;
/** Milliseconds between the time limit and the hard stop, for a result that is already on its way. */
const graceMs = 250;

interface Request {
  readonly limitMs: number;
  readonly resolve: (json: string) => void;
  readonly reject: (fault: WorkerFault) => void;
  ran: boolean;
  timer: ReturnType<typeof setTimeout>;
}

export class WorkerHandle {
  readonly #worker: ReturnType<Spawn>;
  #request: Request | null = null;
  #dead = false;

  constructor(spawn: Spawn) {
    this.#worker = spawn({
      receive: (message) => this.#receive(message),
      died: (status, reason) => this.#end(status, reason),
    });
  }

  get dead(): boolean {
    return this.#dead;
  }

  /** The worker's answer: a run's result as JSON, else ''. Rejects with a `WorkerFault`, after which the worker is dead. */
  request(message: ToWorker): Promise<string> {
    return new Promise((resolve, reject) => {
      const limitMs = message.type === 'run' ? message.job.limits.timeMs : loadMs;
      const timer = setTimeout(() => this.#end('internal-error', 'not ready in time'), loadMs);
      this.#request = { limitMs, resolve, reject, ran: false, timer };
      if (this.#dead) this.#end('internal-error', 'already dead');
      else this.#worker.post(message);
    });
  }

  terminate(): void {
    this.#end('internal-error', 'terminated');
  }

  #receive(message: FromWorker): void {
    const request = this.#request;
    if (request === null) {
      // Only a failed restore speaks without being asked.
      this.#end('internal-error', message.type);
    } else if (message.type === 'running') {
      request.ran = true;
      clearTimeout(request.timer);
      request.timer = setTimeout(() => this.#end('time-limit', 'stopped'), request.limitMs + graceMs);
    } else if (message.type === 'failed') {
      this.#end('internal-error', message.message);
    } else {
      this.#request = null;
      clearTimeout(request.timer);
      request.resolve(message.type === 'result' ? message.json : '');
    }
  }

  #end(status: RunStatus, reason: string): void {
    const request = this.#request;
    this.#request = null;
    if (!this.#dead) {
      this.#dead = true;
      this.#worker.terminate();
    }
    if (request === null) return;
    clearTimeout(request.timer);
    request.reject(new WorkerFault(status, request.ran, reason));
  }
}
