import { expect, test } from 'vitest';
import { languages } from '#grader/sandbox/sandbox.ts';
import { type Found, fuzz } from '#scripts/fuzz/fuzz.ts';
import { keep } from '#scripts/fuzz/keep.ts';
import { summary } from '#scripts/fuzz/summary.ts';

test('a minute of programs that nobody has thought of harms neither the server nor anyone else’s verdict', async () => {
  // The same programs each time: new ones are for .ci/nightly, where a finding does not look like the fault of a change.
  const seed = 'change';
  const onFault = async (found: Found) =>
    console.log(`${found.kind}: ${found.detail.slice(0, 500)} → ${await keep(found, seed, '.cache/fuzz')}`);
  const result = await fuzz({ seconds: 60, seed, onFault });
  console.log(`fuzz, seed ${seed}\n${summary(result)}`);
  expect(result.faults.map(({ kind, detail }) => `${kind}: ${detail}`)).toEqual([]);
  for (const language of languages)
    expect([...result.counts.keys()].filter((key) => key.startsWith(language)).length).toBeGreaterThan(4);
  expect(result.known).toBeGreaterThan(0);
}, 1_200_000);
