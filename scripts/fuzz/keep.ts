/** @file Writes down what a fault was, with the program, made as short as it can be while the fault is still there. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { endings } from '#exercises/content.ts';
import { createPool } from '#grader/sandbox/pool.ts';
import type { Subject } from './corpus.ts';
import type { Found } from './fuzz.ts';
import { minimise } from './minimise.ts';
import { differ, faultOf, outcomeOf } from './trial.ts';

const minimiseMs = 60_000;

/** Writes the programs and `fault.txt` into a folder of their own, and returns it. */
export async function keep(found: Found, seed: string, home: string): Promise<string> {
  const folder = path.join(home, `${seed}-${found.programs[0]?.number}-${found.kind}`);
  await mkdir(folder, { recursive: true });
  const again = `npm run fuzz -- --seed ${seed} --from ${found.programs[0]?.number} --seconds 1`;
  const names = found.programs.map(({ number, language, way, name }) => `${number} ${language} ${way} ${name}`);
  await writeFile(path.join(folder, 'fault.txt'), `${found.kind}: ${found.detail}\n${again}\n${names.join('\n')}\n`);
  for (const program of found.programs)
    await writeFile(path.join(folder, `${program.number}.${endings[program.language]}`), program.source);
  const [only, ...others] = found.programs;
  if (only && others.length === 0)
    await writeFile(path.join(folder, `least.${endings[only.language]}`), await least(only, found));
  return folder;
}

async function least(subject: Subject, { kind }: Found): Promise<string> {
  const said: string[] = [];
  const pool = await createPool({ workers: 1, onFault: (reason) => void said.push(reason) });
  const fails = async (source: string): Promise<boolean> => {
    try {
      const shorter = { ...subject, source };
      const outcome = await outcomeOf(shorter, pool);
      if (kind === 'leak') return differ(outcome, await outcomeOf(shorter, pool));
      return faultOf(shorter, outcome)?.kind === kind;
    } catch {
      return kind === 'host';
    }
  };
  try {
    return await minimise(subject.source, Date.now() + minimiseMs, fails);
  } finally {
    await pool.close();
  }
}
