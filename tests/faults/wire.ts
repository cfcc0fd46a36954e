import { connect, createServer, type Server, type Socket } from 'node:net';

/** `cut`: connections break and none is taken. `silent`: nothing gets through any more, and nobody is told. */
type State = 'whole' | 'cut' | 'silent';

interface Pair {
  readonly near: Socket;
  readonly far: Socket;
  /** Was open while the wire was silent: it stays so, since what was sent meanwhile is gone. */
  silent: boolean;
}

/** A TCP port that leads to a server, over a wire that a test can cut. */
export class Wire {
  readonly #pairs = new Set<Pair>();
  readonly #server: Server;
  #state: State = 'whole';

  /** @param far the server's port on this machine, or the path of its unix socket */
  constructor(readonly far: number | string) {
    this.#server = createServer((near) => this.#join(near));
  }

  /** @returns the port at this end */
  async listen(): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    if (typeof address !== 'object' || !address) throw new Error('A wire listens on a port.');
    return address.port;
  }

  /** @returns the address of a PostgreSQL for `role` and `database`, as a node on another machine would have it */
  async open(role: string, database: string): Promise<string> {
    const port = await this.listen();
    return `postgresql://${role}@127.0.0.1:${port}/${database}?sslmode=disable`;
  }

  be(state: State): void {
    this.#state = state;
    for (const pair of this.#pairs) this.#treat(pair);
  }

  close(): void {
    this.be('cut');
    this.#server.close();
  }

  #join(near: Socket): void {
    const pair: Pair = {
      near,
      far: typeof this.far === 'number' ? connect(this.far, '127.0.0.1') : connect(this.far),
      silent: false,
    };
    this.#pairs.add(pair);
    this.#carry(pair, pair.near, pair.far);
    this.#carry(pair, pair.far, pair.near);
    this.#treat(pair);
  }

  #carry(pair: Pair, from: Socket, to: Socket): void {
    from.on('data', (chunk) => {
      if (!pair.silent && !to.destroyed) to.write(chunk);
    });
    from.on('error', () => undefined); // 'close' follows
    from.on('close', () => {
      this.#pairs.delete(pair);
      if (!pair.silent) to.destroy();
    });
  }

  #treat(pair: Pair): void {
    if (this.#state === 'silent') pair.silent = true;
    if (this.#state !== 'cut') return;
    pair.near.destroy();
    pair.far.destroy();
  }
}
