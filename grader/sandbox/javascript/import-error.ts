/** @file An import in the learner's file: QuickJS only says that it found nothing, so the place is looked up here. */
import type { GuestError } from '#grader/sandbox/sandbox.ts';
import type { Thrown } from './guest.ts';

const staticImport =
  /^[ \t]*(?:import\b[^'";()]*|export\s*(?:\*|\{[^}'"]*\})[^'";()]*\bfrom\s*)(['"])((?:(?!\1).)*)\1/m;

/** The import that found nothing, pointed at in the source; null for any other error. */
export function importError(thrown: Thrown, source: string): GuestError | null {
  if (thrown.type !== 'ReferenceError' || !thrown.message.startsWith("could not load module '")) return null;
  const found = staticImport.exec(source);
  const name = found?.[2] ? `'${found[2].slice(0, 100)}'` : 'a module';
  const before = source.slice(0, found ? found.index + found[0].search(/\S/) : 0).split(/\r\n|[\n\r]/);
  return {
    type: 'ImportError',
    message: `${name} cannot be imported: a solution is a single file`,
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
  };
}
