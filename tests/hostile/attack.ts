import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CallResult, Language, RunResult } from '#grader/sandbox/sandbox.ts';

// An attack is one file in python/ or typescript/. Its first lines are comments (`#` or `//`):
//
//   # how: what it tries, in one line or more
//   # expect: status=completed; verdict=fail
//
// After `expect:` come any of these, all of which must hold, separated by `;` or spaces:
//   status=S     the run status; several with `|` between them where more than one is right
//   error=T      the type of the first error, at loading or in the call
//   line=N       its line in the file
//   output=JSON  the answer of the call
//   verdict=V    pass, fail or error: how the answer would be graded in the exercise "sigmoid"
//   console=JSON what the call printed
// The file defines `f`, which is called once as f(0.5), a sigmoid's job, so that a forged pass would show.
export interface Attack {
  readonly name: string;
  readonly language: Language;
  readonly source: string;
  readonly how: string;
  readonly expected: ReadonlyMap<string, string>;
}

const endings: Record<Language, string> = { python: '.py', typescript: '.ts' };
const keys = ['status', 'error', 'line', 'output', 'verdict', 'console'];
export const attackInput = 0.5;
const rightAnswer = 1 / (1 + Math.exp(-attackInput));

function parse(language: Language, name: string, source: string): Attack {
  const comments = /^(?:(?:#|\/\/).*\n)+/.exec(source)?.[0].replaceAll(/^(?:#|\/\/) ?/gm, '') ?? '';
  const [, how, expect] = /^how: ([\s\S]*)\nexpect: (.*)/.exec(comments) ?? [];
  if (how === undefined || expect === undefined) throw new Error(`${name} does not say "how:" and "expect:" first`);
  const expected = new Map(
    expect.split(/[;\s]+(?=\w+=)/).map((each) => {
      const [key, ...value] = each.split('=');
      if (key === undefined || !keys.includes(key)) throw new Error(`${name} expects an unknown thing: ${each}`);
      return [key, value.join('=').trim()];
    }),
  );
  if (!expected.has('status')) throw new Error(`${name} does not say which status it expects`);
  return { language, name, source, how: how.replaceAll(/\s+/g, ' '), expected };
}

export function readAttacks(language: Language): Attack[] {
  const folder = path.join(import.meta.dirname, language);
  return readdirSync(folder)
    .filter((file) => file.endsWith(endings[language]))
    .sort()
    .map((file) => parse(language, file, readFileSync(path.join(folder, file), 'utf8')));
}

function verdictOf(call: CallResult | undefined): string {
  if (call?.output === undefined) return 'error';
  return typeof call.output === 'number' && Math.abs(call.output - rightAnswer) < 1e-9 ? 'pass' : 'fail';
}

/** What came of those things that the attack has expectations of, in the words of its `expect:` line. */
export function outcomeOf({ expected }: Attack, result: RunResult): Record<string, string> {
  const call = result.calls[0];
  const error = result.error ?? call?.error;
  const json = (key: string) => JSON.stringify(JSON.parse(expected.get(key) ?? 'null'));
  const same = (key: string, value: unknown) =>
    JSON.stringify(value) === json(key) ? (expected.get(key) ?? '') : JSON.stringify(value);
  const statuses = expected.get('status') ?? '';
  const all: Record<string, () => string> = {
    status: () => (statuses.split('|').includes(result.status) ? statuses : result.status),
    error: () => error?.type ?? 'none',
    line: () => String(error?.line),
    output: () => same('output', call?.output),
    verdict: () => verdictOf(call),
    console: () => same('console', call?.console),
  };
  return Object.fromEntries([...expected.keys()].map((key) => [key, all[key]?.() ?? '']));
}
