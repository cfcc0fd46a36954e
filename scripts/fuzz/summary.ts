import { languages, runStatuses } from '#grader/sandbox/sandbox.ts';
import type { FuzzResult } from './fuzz.ts';
import { ways } from './program.ts';

/** What was run and what came of it, as a table. */
export function summary({ programs, counts, known, again, broken, faults, deaths, memoryBytes }: FuzzResult): string {
  const row = (cells: readonly (string | number)[]) =>
    cells.map((cell, at) => (at === 0 ? String(cell).padEnd(22) : String(cell).padStart(15))).join('');
  const count = (...key: string[]) => counts.get(key.join(' ')) ?? 0;
  const rows = languages.flatMap((language) =>
    ways.map((way) => row([`${language} ${way}`, ...runStatuses.map((status) => count(language, way, status))])),
  );
  const memory = memoryBytes > 0 ? `, at most ${Math.round(memoryBytes / 2 ** 20)} MB in all processes` : '';
  const names = [...new Set(broken)].sort().join(', ');
  return [
    row(['', ...runStatuses]),
    ...rows,
    `internal-error ${broken.length} times${names && `, of programs made from ${names}`}`,
    `${programs} programs, ${again} of them twice, ${known} of known verdict in between; ${deaths} sandbox processes died, ${faults.length} faults${memory}.`,
  ].join('\n');
}
