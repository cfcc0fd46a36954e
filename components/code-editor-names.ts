/** @file What the editor proposes and explains of an exercise's own names; knows no editor. */
import type { Glossary } from '#components/code-editor-handle.ts';
import type { Language } from '#grader/sandbox/sandbox.ts';
import type { CodeName } from '#server/views.ts';

export interface Proposal {
  readonly label: string;
  readonly kind: CodeName['kind'] | 'word' | 'key' | 'quantity';
  readonly insert: string;
  /** `insert` has `${1:…}` for what is to be filled in. */
  readonly snippet?: boolean;
  readonly signature?: string;
  readonly meaning?: string;
}

const identifier = '[\\p{L}_$][\\p{L}\\p{N}_$]*';
const traceSignature: Readonly<Record<Language, string>> = {
  python: 'trace(name: str, value) -> None',
  typescript: 'trace(name: string, value: unknown): void',
};

/** What most exercises need of Python's math. */
const maths = ['exp(x)', 'log(x)', 'sqrt(x)', 'tanh(x)', 'fabs(x)', 'pow(x, y)', 'log1p(x)', 'expm1(x)', 'isfinite(x)'];

/** @returns signature and meaning of a name of the exercise's own, or of `trace`; null: it is none */
export function explain(name: string, language: Language, { names, texts }: Glossary): Proposal | null {
  if (name === 'trace') {
    return { label: name, kind: 'function', insert: name, signature: traceSignature[language], meaning: texts.trace };
  }
  const known = names[language].find((each) => each.name === name);
  return known ? proposalOf(known, texts.keys) : null;
}

function proposalOf({ name, kind, signature, meaning, keys }: CodeName, keysText: string): Proposal {
  const held = keys.length > 0 ? `${keysText} ${keys.map((key) => `\`${key}\``).join(', ')}` : '';
  return { label: name, kind, insert: name, signature, meaning: [meaning, held].filter(Boolean).join('\n\n') };
}

/**
 * @param before the line up to the cursor
 * @returns what belongs into the string that the cursor is in: a quantity to trace, a key of an argument; null: it is in no such string
 */
export function proposalsInString(before: string, language: Language, glossary: Glossary): Proposal[] | null {
  if (/\btrace\(\s*["'][^"']*$/.test(before)) {
    const { quantities, texts } = glossary;
    return quantities.map((label) => ({ label, kind: 'quantity', insert: label, meaning: texts.quantity }));
  }
  const name = new RegExp(`(${identifier})\\[\\s*["'][^"']*$`, 'u').exec(before)?.[1];
  const keys = glossary.names[language].find((each) => each.name === name)?.keys ?? [];
  return keys.length > 0 ? keys.map((label) => ({ label, kind: 'key', insert: label })) : null;
}

/** @param text the whole program, whose other words are proposed too @returns for Python, which has no service of its own */
export function pythonProposals(before: string, text: string, glossary: Glossary): Proposal[] {
  const inString = proposalsInString(before, 'python', glossary);
  if (inString) return inString;
  if (/\bmath\.\w*$/.test(before)) return maths.map(mathProposal);
  if (/["'#]/.test(before) && isInText(before)) return [];
  if (/\.\w*$/.test(before)) return [];
  const own = glossary.names.python.map((each) => proposalOf(each, glossary.texts.keys));
  const [quantity = 'name'] = glossary.quantities;
  const trace = { ...(explain('trace', 'python', glossary) as Proposal), snippet: true };
  return [...own, { ...trace, insert: `trace("\${1:${quantity}}", \${2:${quantity}})` }, ...words(before, text, own)];
}

function mathProposal(signature: string): Proposal {
  const label = signature.slice(0, signature.indexOf('('));
  return { label, kind: 'function', insert: label, signature: `math.${signature}` };
}

/** Names of the program itself: of its variables and other functions. */
function words(before: string, text: string, own: readonly Proposal[]): Proposal[] {
  const typed = new RegExp(`${identifier}$`, 'u').exec(before)?.[0];
  const known = new Set(['trace', ...own.map(({ label }) => label)]);
  const code = text.replace(/"""[\s\S]*?"""|'''[\s\S]*?'''|#.*|"[^"\n]*"|'[^'\n]*'/g, ' ');
  const counted = new Map<string, number>();
  for (const [word] of code.matchAll(new RegExp(identifier, 'gu'))) counted.set(word, (counted.get(word) ?? 0) + 1);
  return [...counted]
    .filter(([word, count]) => !known.has(word) && (word !== typed || count > 1))
    .map(([label]) => ({ label, kind: 'word', insert: label }));
}

/** The line's last quotation mark is open, or a comment has begun. */
function isInText(line: string): boolean {
  return /["'#]/.test(line.replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/g, ''));
}
