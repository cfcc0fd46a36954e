import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Files of the project that git tracks or would track, by their paths from its root. */
export function sourceFiles(pattern: RegExp): string[] {
  const list = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    encoding: 'utf8',
  });
  return [...new Set(list.split('\0'))].filter((path) => pattern.test(path)).sort();
}

export interface Import {
  readonly from: string;
  /** `import type …` or `export type … from` */
  readonly typeOnly: boolean;
}

/** What a TypeScript file imports, statically or by `import('…')`. */
export function importsOf(path: string): Import[] {
  const text = readFileSync(path, 'utf8');
  const statements = text.matchAll(
    /^(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm,
  );
  return [...statements].map(([, type, from, bare, dynamic]) => ({
    from: from ?? bare ?? dynamic ?? '',
    typeOnly: type !== undefined,
  }));
}
