/** @file An import in the learner's file: QuickJS only says that it found nothing, so the place is looked up here. */
import type { GuestError } from '#grader/sandbox/sandbox.ts';
import type { Thrown } from './guest.ts';

/** An import that found nothing, pointed at in the source; null for any other error. */
export function importError(thrown: Thrown, source: string): GuestError | null {
  const name = /^could not load module '([\s\S]*)'$/.exec(thrown.message)?.[1];
  if (thrown.type !== 'ReferenceError' || name === undefined) return null;
  const before = source.slice(0, importIndex(source, name)).split(/\r\n|[\n\r]/);
  const message = `there is nothing to import: '${name.slice(0, 100)}' cannot be loaded here`;
  return { type: 'ImportError', message, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Where the import of that name begins; the file's start if it cannot be told. */
function importIndex(source: string, name: string): number {
  const imports = /^[ \t]*(?:import|export)\b[^'";]*(['"])((?:(?!\1).)*)\1/gm;
  for (const match of source.matchAll(imports)) {
    if (match[2] === name) return match.index + match[0].search(/\S/);
  }
  return 0;
}
