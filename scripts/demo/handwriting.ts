/**
 * @file The same idea as different people write it down: other names for local variables, another way to spell a statement, a remark here and there.
 * What the program does stays as it is.
 */
import type { Random } from '#grader/random.ts';
import type { Language } from '#grader/sandbox/sandbox.ts';

const chance = (random: Random, share: number) => random.float(0, 1) < share;

const endings = ['_val', '_tmp', '2nd', '_now', 'Value', '_', 'X', '_cur'] as const;

const remarks = [
  'forward first, then back',
  'as in the lesson',
  'checked by hand on the first example',
  '先算前向',
  '和课上写的一样',
  '这里容易弄错符号',
  'keep this for later',
  '一步一步来',
] as const;

/** Ways to write a line of code that end up the same; those that fit no line leave it alone. */
const spellings: Record<Language, readonly ((line: string) => string)[]> = {
  python: [
    (line) => line.replace(/^(\s+)(\w+) ([-+*])= ([^#]+)$/, '$1$2 = $2 $3 ($4)'),
    (line) =>
      line.replace(/^(\s+)return ([\w."[\] +*/()-]+)$/, (all, indent, value) =>
        balanced(value) ? `${indent}answer = ${value}\n${indent}return answer` : all,
      ),
    (line) =>
      line.replace(/^(\s+\w+ = )([\w."[\] +*/()-]+)$/, (all, left, value) =>
        balanced(value) ? `${left}(${value})` : all,
      ),
    (line) => line.replace(/1 \/ \(1 \+ math\.exp\(-z\)\)/, '1.0 / (math.exp(-z) + 1.0)'),
  ],
  typescript: [
    (line) => line.replace(/^(\s+)(\w+) ([-+*])= ([^;]+);$/, '$1$2 = $2 $3 ($4);'),
    (line) =>
      line.replace(/^(\s+)return ([\w. +*/()-]+);$/, (all, indent, value) =>
        balanced(value) ? `${indent}const answer = ${value};\n${indent}return answer;` : all,
      ),
    (line) =>
      line.replace(/^(\s+)const (\w+ = [\w. +*/()-]+);$/, (all, indent, rest) =>
        balanced(rest) ? `${indent}let ${rest};` : all,
      ),
    (line) => line.replace(/1 \/ \(1 \+ Math\.exp\(-z\)\)/, '1.0 / (Math.exp(-z) + 1.0)'),
  ],
};

function balanced(text: string): boolean {
  let depth = 0;
  for (const letter of text) {
    if ('([{'.includes(letter)) depth += 1;
    if (')]}'.includes(letter)) depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

const assigned: Record<Language, RegExp> = {
  python: /^[ \t]+(\w+) = /gm,
  typescript: /^[ \t]+(?:const|let) (\w+)(?:: \w+)? = /gm,
};

/** A name that is nothing but a local variable: no key, no attribute, no argument by name, no type. */
function isLocal(source: string, name: string): boolean {
  const spelt = (pattern: string) => new RegExp(pattern).test(source);
  return (
    name.length > 1 &&
    !spelt(`[."'\`]${name}\\b`) &&
    !spelt(`[{,(]\\s*${name}\\s*[,}=:]`) &&
    !spelt(`\\b${name}\\s*:`) &&
    !spelt(`(nonlocal|global)[^\\n]*\\b${name}\\b`)
  );
}

/** @param share of its local variables */
export function renamed(source: string, language: Language, random: Random, share: number): string {
  const names = [...new Set([...source.matchAll(assigned[language])].flatMap(([, name]) => name ?? []))];
  return names
    .filter((name) => isLocal(source, name))
    .reduce((text, name) => {
      if (!chance(random, share)) return text;
      const other = `${name}${random.pick(endings)}`;
      return text.includes(other) ? text : text.replaceAll(new RegExp(`\\b${name}\\b`, 'g'), other);
    }, source);
}

function remarked(line: string, language: Language, random: Random): string {
  const indent = /^\s+(?=\S)/.exec(line)?.[0];
  const fits = indent !== undefined && /^\s+(return|for|if|const|let|\w+ = )/.test(line);
  if (!fits || !chance(random, 0.05)) return line;
  return `${indent}${language === 'python' ? '#' : '//'} ${random.pick(remarks)}\n${line}`;
}

/** @param random draws the same hand each time it is seeded the same */
export function byHand(source: string, language: Language, random: Random): string {
  // Continued lines are left alone: what stands in the middle of a list is no statement.
  let depth = 0;
  const lines = source.split('\n').map((line) => {
    const whole = depth === 0 && balanced(line);
    for (const letter of line.replace(/(["'`]).*?\1/g, '')) {
      if ('(['.includes(letter)) depth += 1;
      if (')]'.includes(letter)) depth -= 1;
    }
    if (!whole) return line;
    const spelt = spellings[language].reduce((text, spell) => (chance(random, 0.3) ? spell(text) : text), line);
    return remarked(spelt, language, random);
  });
  return renamed(lines.join('\n'), language, random, 0.4);
}
