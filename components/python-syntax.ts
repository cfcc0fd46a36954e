/** @file What is wrong with a Python program's grammar, asked of Python itself without running the program. */
import type { Job, RunResult } from '#grader/sandbox/sandbox.ts';

/** The program is an argument here, a text like any other: it is compiled and never run. */
const checker = `def check(source):
    try:
        compile(source, "program", "exec")
    except SyntaxError as error:
        return [error.lineno or 1, error.offset or 0, error.msg or ""]
    return None
`;

const limits = { timeMs: 500, memoryBytes: 64 * 2 ** 20, outputBytes: 1_000 };

export const syntaxJob = (source: string): Job => ({
  language: 'python',
  source: checker,
  entry: 'check',
  calls: [[source]],
  limits,
});

/** Python's words by what they are about; what is in brackets goes into ours. */
const kinds = [
  ['unclosed', /^'(.)' was never closed/],
  ['unmatched', /^unmatched '(.)'/],
  ['mismatch', /^closing parenthesis '(.)' does not match opening parenthesis '(.)'/],
  ['colon', /^expected ':'/],
  ['block', /^expected an indented block/],
  ['indent', /^unexpected indent/],
  ['unindent', /^unindent does not match/],
  ['tabs', /^inconsistent use of tabs/],
  ['text', /^unterminated (?!triple)/],
  ['longText', /^unterminated triple-quoted/],
  ['comma', /^invalid syntax\. Perhaps you forgot a comma/],
  ['equals', /Maybe you meant '=='/],
  ['character', /^invalid (?:non-printable )?character (?:'(.)' )?\(?U\+/],
  ['outside', /^'(\w+)' outside (?:function|loop)/],
  ['syntax', /^invalid syntax/],
  ['other', /^/],
] as const;

/** Why a program cannot be read, and where; line and column count from 1. */
export interface SyntaxFault {
  readonly kind: (typeof kinds)[number][0];
  readonly line: number;
  readonly column: number | null;
  /** Python's own words, and the signs that they are about. */
  readonly message: string;
  readonly first: string;
  readonly second: string;
}

/** Null where it can be read, and where nobody can tell. */
export function faultIn({ status, calls }: RunResult): SyntaxFault | null {
  const output = calls[0]?.output;
  if (status !== 'completed' || !Array.isArray(output)) return null;
  const [line, column, message] = output;
  if (typeof line !== 'number' || typeof column !== 'number' || typeof message !== 'string') return null;
  for (const [kind, words] of kinds) {
    const found = words.exec(message);
    const [, first = '', second = ''] = found ?? [];
    if (found) return { kind, line, column: column > 0 ? column : null, message, first, second };
  }
  return null;
}
