import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locale } from '#grader/exercise.ts';
import type { Language } from '#grader/sandbox/sandbox.ts';

/** The prose and programs that lie beside an exercise's facts. */
export interface Content {
  /** Markdown with maths between dollar signs and figures as `![alternative](figure:name)`. */
  readonly statement: Readonly<Record<Locale, string>>;
  /** Markdown, one text a hint, from the gentlest on. */
  readonly hints: Readonly<Record<Locale, readonly string[]>>;
  readonly starter: Readonly<Record<Language, string>>;
  readonly solution: Readonly<Record<Language, string>>;
  /** For callbacks and classes: turns plain arguments into calls. */
  readonly driver: Readonly<Record<Language, string>> | null;
  /** Programs by misconception id. */
  readonly mutants: Readonly<Record<string, Partial<Record<Language, string>>>>;
  /** Where the starter holds bugs to find: programs with only some of them, by their ids in order, joined by `+`. */
  readonly bugs: Readonly<Record<string, Partial<Record<Language, string>>>>;
  /** Other right programs by name. */
  readonly alternatives: Readonly<Record<string, Partial<Record<Language, string>>>>;
}

export const endings: Readonly<Record<Language, string>> = { python: 'py', typescript: 'ts' };

// Paths are put together at run time from the working directory, so no bundler takes the folder for modules.
const folder = (slug: string) => path.join(process.cwd(), 'exercises', 'code', slug);

/** `## 1`, `## 2` … open one hint each. */
export function splitHints(markdown: string): string[] {
  const [, ...hints] = markdown.split(/^## \d+[^\S\n]*$/m);
  return hints.map((hint) => hint.trim());
}

function programs(directory: string): Record<string, Partial<Record<Language, string>>> {
  const found: Record<string, Partial<Record<Language, string>>> = {};
  for (const file of files(directory)) {
    const language = file.endsWith('.py') ? 'python' : 'typescript';
    const name = path.basename(file, `.${endings[language]}`);
    found[name] = { ...found[name], [language]: readFileSync(path.join(directory, file), 'utf8') };
  }
  return found;
}

function files(directory: string): string[] {
  try {
    const found = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const relative = found.map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)));
    return relative.map((name) => name.split(path.sep).join('/')).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function read(slug: string): Content {
  const text = (name: string) => readFileSync(path.join(folder(slug), name), 'utf8');
  return {
    statement: { en: text('statement.en.md'), zh: text('statement.zh.md') },
    hints: { en: splitHints(text('hints.en.md')), zh: splitHints(text('hints.zh.md')) },
    starter: { python: text('starter.py'), typescript: text('starter.ts') },
    solution: { python: text('solution.py'), typescript: text('solution.ts') },
    driver: files(folder(slug)).includes('driver.py')
      ? { python: text('driver.py'), typescript: text('driver.ts') }
      : null,
    mutants: programs(path.join(folder(slug), 'mutants')),
    bugs: programs(path.join(folder(slug), 'bugs')),
    alternatives: programs(path.join(folder(slug), 'alternatives')),
  };
}

function hash(slug: string): string {
  const digest = createHash('sha256');
  for (const file of files(folder(slug))) {
    const bytes = readFileSync(path.join(folder(slug), file));
    // Name and length go in too, so that text moved from one file to the next changes the hash.
    digest.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return digest.digest('hex');
}

/** Keeps what was read, except while authors edit. */
function kept<T>(load: (slug: string) => T): (slug: string) => T {
  const cache = new Map<string, T>();
  return (slug) => {
    const known = cache.get(slug);
    if (known !== undefined && process.env.NODE_ENV !== 'development') return known;
    const loaded = load(slug);
    cache.set(slug, loaded);
    return loaded;
  };
}

/** Everything in `exercises/code/<slug>` but its facts. @throws when the folder or a file that each exercise has is missing. */
export const readContent = kept(read);

/** sha256 over names and bytes of the folder's files: the version of an exercise a submission was graded by. */
export const contentHash = kept(hash);
