// npm run bench:load [-- --part minute|table|workers] [--learners N] [--submitting N] [--seconds N] [--submissions N] [--backlog N]
// The application under load, in processes and a temporary data folder of its own: a minute in which a whole course hands in, every page over
// a million submissions, and how grading grows with workers. Exits 1 when a goal was missed, 2 when it was called wrongly.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { benchTable } from '#scripts/bench/load/big-table-part.ts';
import { benchMinute } from '#scripts/bench/load/minute-part.ts';
import { type Options, type Part, parts, readOptions } from '#scripts/bench/load/options.ts';
import { say } from '#scripts/bench/load/print.ts';
import { benchWorkers } from '#scripts/bench/load/workers-part.ts';
import { PlainError } from '#scripts/plain-error.ts';

const titles: Readonly<Record<Part, string>> = {
  minute: 'A minute',
  table: 'Every page over a large table',
  workers: 'Workers',
};

async function run(part: Part, options: Options): Promise<boolean> {
  const start = performance.now();
  const load = loadavg()[0]?.toFixed(1);
  say(
    `\n${titles[part]} (Node ${process.versions.node}, ${availableParallelism()} cores, ${load} processes wanted to run before it)`,
  );
  const data = mkdtempSync(path.join(tmpdir(), 'chainrule-load-'));
  try {
    if (part === 'minute') return await benchMinute(options);
    if (part === 'table') return await benchTable(data, options);
    await benchWorkers(data, options);
    return true;
  } finally {
    rmSync(data, { recursive: true, force: true });
    say(`(${((performance.now() - start) / 1000).toFixed(0)} s)`);
  }
}

try {
  const options = readOptions(process.argv.slice(2));
  let met = true;
  for (const part of options.part ? [options.part] : parts) met = (await run(part, options)) && met;
  process.exit(met ? 0 : 1);
} catch (error) {
  if (!(error instanceof PlainError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(2);
}
