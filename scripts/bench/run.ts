// `npm run bench`: the sandboxes beside the alternatives, then the whole application, with the figure each should reach.
import { benchGradebook, median } from '#scripts/bench/gradebook.ts';
import { memoryBelow } from '#scripts/bench/memory.ts';
import { benchPage } from '#scripts/bench/page.ts';
import { benchSandbox } from '#scripts/bench/sandbox.ts';
import { benchSimilarity } from '#scripts/bench/similarity.ts';
import { benchSubmit } from '#scripts/bench/submit.ts';
import { startApp } from '#tests/e2e/app.ts';

let missed = 0;

function row(name: string, value: number, unit: string, goal: { atMost: number } | { atLeast: number }): void {
  const met = 'atMost' in goal ? value <= goal.atMost : value >= goal.atLeast;
  if (!met) missed++;
  const bound = 'atMost' in goal ? `≤ ${goal.atMost}` : `≥ ${goal.atLeast}`;
  process.stdout.write(
    `${name.padEnd(52)} ${value.toFixed(1).padStart(8)} ${unit.padEnd(4)} ${bound} ${met ? '✓' : '✗'}\n`,
  );
}

if (!(await benchSandbox())) missed++;
const similarity = await benchSimilarity();
row('similarity of 500 programs, each with each, p50', median(similarity.times), 'ms', { atMost: 10_000 });
row('similarity of 500 programs, asked again', similarity.again, 'ms', { atMost: 50 });
row('similarity of 500 programs: pages held up, worst', similarity.blocked, 'ms', { atMost: 200 });
const app = await startApp();
try {
  const page = await benchPage(app.url);
  process.stdout.write('\n');
  row('exercise page: JavaScript before the editor (gzip)', page.scriptBytes / 1024, 'KB', { atMost: 194 });
  row('warm Run in the browser, key press to result, p50', median(page.runs), 'ms', { atMost: 100 });
  const submit = await benchSubmit(app.url);
  row('HTTP submit → stored verdict, idle, p50', submit.idleP50, 'ms', { atMost: 40 });
  row('HTTP submit → stored verdict, sustained', submit.perSecond, '/s', { atLeast: 60 });
  row('memory of the whole application under that load', memoryBelow(app.pid) / 2 ** 20, 'MB', { atMost: 900 });
  const gradebook = await benchGradebook(app);
  row('gradebook of 500 × 40: the whole grid over HTTP, p50', median(gradebook.server), 'ms', { atMost: 1_000 });
  row('gradebook of 500 × 40: the whole grid (gzip)', gradebook.bytes / 1024, 'KB', { atMost: 100 });
  row('insight into 500 × 40: the slowest answer over HTTP, p50', median(gradebook.insight), 'ms', { atMost: 1_000 });
  for (const what of ['typing', 'sorting', 'keys', 'scrolling'] as const)
    row(`gradebook of 500 × 40: ${what}, worst`, gradebook[what], 'ms', { atMost: 200 });
} finally {
  await app.stop();
}
process.exitCode = missed > 0 ? 1 : 0;
