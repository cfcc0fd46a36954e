// npm run fuzz -- [--seconds N] [--seed S] [--from N]
// Throws generated and mutated programs at both engines; what goes wrong is kept in .cache/fuzz. The same seed makes the
// same programs; --from begins with a later one. Exits 1 when anything went wrong, 2 when it was called wrongly.
import { parseArgs } from 'node:util';
import { describe, isolation } from '#grader/sandbox/isolation/isolation.ts';
import { fuzz } from '#scripts/fuzz/fuzz.ts';
import { keep } from '#scripts/fuzz/keep.ts';
import { summary } from '#scripts/fuzz/summary.ts';

const usage = 'Usage: npm run fuzz -- [--seconds N] [--seed S] [--from N]';

function options(): { seconds: number; seed: string; from: number } | null {
  try {
    const known = { seconds: { type: 'string' }, seed: { type: 'string' }, from: { type: 'string' } } as const;
    const { values } = parseArgs({ options: known });
    const { seconds = '60', seed = crypto.randomUUID().slice(0, 8), from = '0' } = values;
    const called = { seconds: Number(seconds), seed, from: Number(from) };
    return called.seconds > 0 && called.from >= 0 && /^[\w-]+$/.test(seed) ? called : null;
  } catch {
    return null;
  }
}

const called = options();
if (called === null) {
  console.error(usage);
  process.exit(2);
}
console.log(describe(await isolation()));
console.log(`seed ${called.seed}, ${called.seconds} s`);
const result = await fuzz({
  ...called,
  onFault: async (found) => {
    console.log(`${found.kind}: ${found.detail.slice(0, 300)} → ${await keep(found, called.seed, '.cache/fuzz')}`);
  },
});
console.log(summary(result));
process.exitCode = result.faults.length > 0 ? 1 : 0;
