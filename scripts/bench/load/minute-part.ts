// `--part minute`: 1,000 learners on one machine, started as `npm start` does, half of whom hand in within a minute.

import { open } from '#scripts/bench/load/learner.ts';
import { type Minute, pageNames, playMinute } from '#scripts/bench/load/minute.ts';
import { makePeople } from '#scripts/bench/load/minute-people.ts';
import type { Options } from '#scripts/bench/load/options.ts';
import { percentiles } from '#scripts/bench/load/percentiles.ts';
import { goal, ms, say, table } from '#scripts/bench/load/print.ts';
import { benchSecret } from '#scripts/bench/load/sessions.ts';
import { type Usage, watchUsage } from '#scripts/bench/load/usage.ts';
import { postmasterOf } from '#scripts/bench/processor-time.ts';
import { startDatabase } from '#scripts/database/embedded.ts';
import { startApp } from '#tests/e2e/app.ts';

/** Milliseconds. */
const goals = { verdictP50: 500, verdictP95: 1_500, verdictP99: 3_000, pageP95: 1_000 } as const;
const goalMemoryMb = 1_200;

/** @returns whether the goals were met */
export async function benchMinute({ learners, submitting, seconds }: Options): Promise<boolean> {
  const app = await startApp({ CHAINRULE_SECRET: benchSecret });
  try {
    const database = await startDatabase({ data: app.data });
    try {
      const people = await makePeople(database.url, learners);
      // As after a while of use: each page once, each engine warm.
      for (const path of ['/en', '/en/exercises/backprop-w1', `/en/classes/${people.teacher.classId}`])
        await open(app.url, people.teacher.cookie, path);
      await playMinute(app.url, { ...people, learners: people.learners.slice(-8) }, { submitting: 4, seconds: 2 });
      const parts = {
        'pages and queue': { pid: app.pid, of: 'self' },
        sandbox: { pid: app.pid, of: 'below' },
        PostgreSQL: { pid: postmasterOf(app.data), of: 'tree' },
        'this bench': { pid: process.pid, of: 'self' },
      } as const;
      const used = watchUsage(parts);
      const start = performance.now();
      const minute = await playMinute(app.url, people, { submitting, seconds });
      const took = (performance.now() - start) / 1000;
      say(
        `${learners} learners: ${submitting} hand in within ${seconds} s, the others open a page each; it took ${took.toFixed(0)} s`,
      );
      return print(minute, used(), took);
    } finally {
      await database.stop();
    }
  } finally {
    await app.stop();
  }
}

const mb = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MB`;

function print(minute: Minute, used: Readonly<Record<string, Usage>>, took: number): boolean {
  const rows = [
    ['click to verdict', minute.verdicts] as const,
    ...pageNames.map((name) => [`page: ${name}`, minute.pages[name]] as const),
  ].map(([name, times]) => {
    const { p50, p95, p99, worst } = percentiles(times);
    return [name, `${times.length}`, ms(p50), ms(p95), ms(p99), ms(worst)];
  });
  say(table([['', 'count', 'p50 ms', 'p95 ms', 'p99 ms', 'worst ms'], ...rows]));
  const usage = Object.entries(used).map(([name, { time, memory }]) => {
    const share = (time / 10 / took).toFixed(0);
    return [name, `${(time / 1000).toFixed(1)} s`, `${share} %`, mb(memory)];
  });
  say(`\n${table([['', 'processor', 'of a core', 'memory'], ...usage])}`);
  const { messages, cells } = minute.gradebook;
  say(`\nthe open gradebook heard of ${cells} changed cells in ${messages} messages`);
  for (const error of minute.errors.slice(0, 5)) say(`failed: ${error}`);
  const verdict = percentiles(minute.verdicts);
  const pages = percentiles(pageNames.flatMap((name) => [...minute.pages[name]]));
  const memory = ['pages and queue', 'sandbox', 'PostgreSQL'].reduce((sum, name) => sum + (used[name]?.memory ?? 0), 0);
  const checked = [
    goal('click to verdict, p50', verdict.p50, 'ms', goals.verdictP50),
    goal('click to verdict, p95', verdict.p95, 'ms', goals.verdictP95),
    goal('click to verdict, p99', verdict.p99, 'ms', goals.verdictP99),
    goal('pages meanwhile, p95', pages.p95, 'ms', goals.pageP95),
    goal('memory of all processes', memory / 2 ** 20, 'MB', goalMemoryMb),
    goal('refused or failed', minute.errors.length, '', 0),
  ];
  say(`\n${table(checked)}`);
  return checked.every((row) => row.at(-1) === '✓');
}
