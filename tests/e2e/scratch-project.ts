import { copyFileSync, linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

/** What is made anew, or is nobody's to copy. */
const left = new Set(['.git', '.next', 'coverage', 'data', 'test-results']);

/** What is only read: a second name of the same file is enough. */
const shared = new Set(['node_modules', 'public', '.cache']);

/**
 * A copy of the project to edit and run in, in `.cache` (hard links do not cross file systems).
 * @returns its path and how to remove it
 */
export function scratchProject(): { readonly root: string; remove(): void } {
  mkdirSync('.cache', { recursive: true });
  const root = mkdtempSync(path.resolve('.cache', 'scratch-'));
  for (const name of readdirSync('.')) {
    if (!left.has(name)) copy(name, path.join(root, name), shared.has(name) ? linkSync : copyFileSync);
  }
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

function copy(from: string, to: string, one: (from: string, to: string) => void): void {
  if (/^\.cache[\\/](?!setup\.json|sandbox)/.test(from)) return;
  if (statSync(from).isDirectory()) {
    mkdirSync(to, { recursive: true });
    for (const name of readdirSync(from)) copy(path.join(from, name), path.join(to, name), one);
  } else {
    one(from, to);
  }
}
