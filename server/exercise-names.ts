/** @file The names of an exercise that its editor completes and explains: the learner's function and its arguments. */
import 'server-only';
import type { Content } from '#exercises/content.ts';
import { meaningOf } from '#exercises/parameter-meanings.ts';
import type { Exercise, Locale } from '#grader/exercise.ts';
import type { Language } from '#grader/sandbox/sandbox.ts';
import type { CodeName } from '#server/views.ts';

/** 1 for a bracket that opens, −1 for one that closes; the > of an arrow is none. */
function step(character: string, before: string | undefined): number {
  if ('([{<'.includes(character)) return 1;
  if (character === '>') return before === '=' || before === '-' ? 0 : -1;
  return ')]}'.includes(character) ? -1 : 0;
}

/** Up to the bracket that closes the first one, commas outside of inner brackets being the ends of arguments. */
function argumentsOf(signature: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let current = '';
  const characters = [...signature.slice(signature.indexOf('('))];
  for (const [at, character] of characters.entries()) {
    const before = depth;
    depth += step(character, characters[at - 1]);
    if (depth === 0 || (depth === 1 && character === ',')) {
      found.push(current);
      current = '';
    } else if (before > 0) current += character;
    if (depth === 0) break;
  }
  return found.map((each) => each.trim()).filter((each) => each !== '');
}

/** @returns the program text in which the statement says how the entry is called, on one line; undefined: it does not */
export function signatureIn(statement: string, language: Language, entry: string): string | undefined {
  for (const [, code = ''] of statement.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))) {
    const at = code.search(new RegExp(`\\b${entry}\\(`));
    if (at < 0) continue;
    const [before, from] = [code.slice(0, at).split('\n').at(-1) ?? '', code.slice(at)];
    let depth = 0;
    const end = [...from].findIndex((character, index) => {
      depth += step(character, from[index - 1]);
      return character === '\n' && depth === 0;
    });
    const signature = (before + from.slice(0, end < 0 ? undefined : end)).replace(/\s*(?:\/\/|#).*/, '');
    return signature
      .replace(/\s+/g, ' ')
      .replace(/\( | \)/g, (space) => space.trim())
      .replace(/;$/, '')
      .trim();
  }
  return undefined;
}

/**
 * @param content whose statement has the signatures in code blocks
 * @returns for each programming language the function first, then its arguments as they are spelled there
 */
export function exerciseNames(
  exercise: Exercise,
  content: Pick<Content, 'statement' | 'starter'>,
  locale: Locale,
): Readonly<Record<Language, readonly CodeName[]>> {
  const named = (language: Language) => namesIn(language, exercise, content, locale);
  return { python: named('python'), typescript: named('typescript') };
}

function namesIn(
  language: Language,
  exercise: Exercise,
  { statement, starter }: Pick<Content, 'statement' | 'starter'>,
  locale: Locale,
): CodeName[] {
  const name = exercise.entry[language];
  const signature = signatureIn(statement[locale], language, name);
  const kind = exercise.driver?.entry === 'class' ? 'class' : 'function';
  const entry: CodeName = { name, kind, signature: signature ?? name, meaning: exercise.summary[locale], keys: [] };
  const spelled = argumentsOf(signature ?? '');
  // A driver may call the entry with others than it was given.
  if (spelled.length !== exercise.parameters.length) return [entry];
  const [example] = exercise.visible;
  const parameters = exercise.parameters.map((parameter, index): CodeName => {
    const typed = spelled[index] ?? parameter;
    return {
      name: typed.split(/[:?=]/, 1)[0]?.trim() ?? parameter,
      kind: 'parameter',
      signature: typed,
      meaning: meaningOf(exercise, parameter)?.[locale] ?? '',
      keys: keysOf(example?.input[index], starter.python),
    };
  });
  return [entry, ...parameters];
}

/** Of numbers by name, where the starter knows the names; where they are data, as those of features are, they are no names of the exercise's. */
function keysOf(value: unknown, starter: string): string[] {
  if (typeof value !== 'object' || value === null || !Object.values(value).every(Number.isFinite)) return [];
  const keys = Object.keys(value);
  return keys.some((key) => starter.includes(`["${key}"]`)) ? keys : [];
}
