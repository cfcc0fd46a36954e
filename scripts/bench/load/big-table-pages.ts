// Every page over a million submissions: how many statements it sends, and how long the slowest of them takes in the server.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Asked, Caller } from '#scripts/bench/load/asked.ts';
import { percentile } from '#scripts/bench/load/percentiles.ts';
import { isOwn, type Statement, statementsIn } from '#scripts/bench/load/statement-log.ts';

const rounds = 5;

export interface PageCost {
  readonly asked: Asked;
  readonly status: number;
  readonly statements: number;
  /** The slowest statement, by the median over the rounds. */
  readonly slowest: Statement;
  /** Milliseconds of all statements. */
  readonly total: number;
  /** Milliseconds until the answer was there. */
  readonly answer: number;
}

/** As the superuser, who alone may have statements logged. */
export async function logStatements(url: string): Promise<void> {
  const address = new URL(url);
  address.username = 'postgres';
  const client = new pg.Client({ connectionString: address.href });
  await client.connect();
  await client.query('ALTER DATABASE chainrule SET log_min_duration_statement = 0');
  await client.query('ALTER DATABASE chainrule SET log_parameter_max_length = 0');
  await client.end();
}

export class PageWalk {
  readonly #log: number;

  constructor(
    readonly address: string,
    data: string,
    readonly ids: ReadonlyMap<string, string>,
    readonly cookies: Readonly<Record<Caller, string>>,
  ) {
    this.#log = openSync(path.join(data, 'postgres', 'postgres.log'), 'r');
  }

  close(): void {
    closeSync(this.#log);
  }

  async cost(asked: Asked): Promise<PageCost> {
    await this.ask(asked); // the first one reads from disk, and may compile
    const walked: (Awaited<ReturnType<PageWalk['ask']>> & { slowest: Statement; total: number })[] = [];
    for (let round = 0; round < rounds; round++) {
      const one = await this.ask(asked);
      const slowest = one.statements.reduce((worst, each) => (each.ms > worst.ms ? each : worst), { text: '', ms: 0 });
      walked.push({ ...one, slowest, total: one.statements.reduce((sum, { ms }) => sum + ms, 0) });
    }
    const median = (of: (one: (typeof walked)[number]) => number) =>
      percentile(
        walked.map(of).toSorted((a, b) => a - b),
        0.5,
      );
    const slowest = walked.toSorted((a, b) => a.slowest.ms - b.slowest.ms)[rounds >> 1]?.slowest ?? { text: '', ms: 0 };
    return {
      ...{ asked, status: walked[0]?.status ?? 0, slowest },
      ...{ statements: median((one) => one.statements.length), total: median((one) => one.total) },
      answer: median((one) => one.answer),
    };
  }

  async ask({ as, path: template }: Asked) {
    const from = fstatSync(this.#log).size;
    const address = template.replace(/\{(\w+)\}/g, (_, name) => this.ids.get(name) ?? '');
    const start = performance.now();
    const response = await fetch(`${this.address}${address}`, {
      headers: { cookie: this.cookies[as] },
      redirect: 'manual',
    });
    await response.arrayBuffer();
    const answer = performance.now() - start;
    await sleep(20); // what is written after the answer belongs to it
    const statements = statementsIn(this.#read(from)).filter((each) => !isOwn(each));
    return { status: response.status, answer, statements };
  }

  /** @param name of an id; from the JSON that a route answers with */
  async json(as: Caller, template: string): Promise<unknown> {
    const address = template.replace(/\{(\w+)\}/g, (_, name) => this.ids.get(name) ?? '');
    return (await fetch(`${this.address}${address}`, { headers: { cookie: this.cookies[as] } })).json();
  }

  #read(from: number): string {
    const bytes = Buffer.alloc(fstatSync(this.#log).size - from);
    readSync(this.#log, bytes, 0, bytes.length, from);
    return bytes.toString();
  }
}
