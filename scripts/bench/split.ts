// node --conditions=react-server --import tsx scripts/bench/split.ts
// What one submission and one page cost each part of a split installation, in processor time: how long it takes depends on
// what else a machine does, this hardly does.
import { loadavg } from 'node:os';
import { memoryBelow } from '#scripts/bench/memory.ts';
import { postmasterOf, processorTime } from '#scripts/bench/processor-time.ts';
import { benchSubmit, submissions } from '#scripts/bench/submit.ts';
import { Installation } from '#tests/faults/installation.ts';

const installation = await Installation.start({ webs: 1, workers: 1 });
try {
  const [web, worker] = installation.nodes;
  const parts = { web: web?.pid ?? 0, worker: worker?.pid ?? 0, PostgreSQL: postmasterOf(installation.data) };
  const costs = async (what: string, count: number, act: () => Promise<unknown>) => {
    const before = Object.values(parts).map(processorTime);
    await act();
    const each = Object.entries(parts).map(([name, pid], at) => {
      const spent = (processorTime(pid) - (before[at] ?? 0)) / count;
      return `${name} ${spent.toFixed(1)} ms`;
    });
    process.stdout.write(`${what.padEnd(36)} ${each.join(' · ')}\n`);
  };
  await costs('a submission and its verdict', submissions, () => benchSubmit(web?.address ?? ''));
  for (const page of ['/en', '/en/exercises/sigmoid']) {
    await costs(page, 100, async () => {
      for (let count = 0; count < 100; count++) await (await fetch(`${web?.address}${page}`)).text();
    });
  }
  const memory = Object.entries(parts).map(([name, pid]) => `${name} ${(memoryBelow(pid) / 2 ** 20).toFixed(0)} MB`);
  process.stdout.write(`${'memory after it'.padEnd(36)} ${memory.join(' · ')}\n`);
  process.stdout.write(`${'processes that wanted to run'.padEnd(36)} ${loadavg()[0]?.toFixed(1)}\n`);
} finally {
  await installation.remove();
}
process.exit(0);
