/** @file Changes a program a little: its characters, its tokens, its lines, or by pieces of another. */
import type { Draw } from './draw.ts';
import { hugeLiteral, nested, strangeCharacters } from './text.ts';

type Mutation = (draw: Draw, source: string, other: string) => string;

const tokenPattern = /[A-Za-z_]\w*|\d[\w.]*|"[^"\n]*"|'[^'\n]*'|\s+|./gsu;
const values = [
  '0',
  '-1',
  '1e999',
  'NaN',
  'None',
  'null',
  'undefined',
  '[]',
  '{}',
  '""',
  'x',
  'True',
  '2**64',
  '10**300',
  '0n',
  '-0.0',
  '()',
  'self',
  'this',
];

const place = (draw: Draw, text: string): number => draw.int(0, text.length);

function changed<T>(draw: Draw, items: readonly T[], change: (items: T[], at: number) => void): T[] {
  const copy = [...items];
  change(copy, draw.int(0, Math.max(0, copy.length - 1)));
  return copy;
}

const onTokens =
  (change: (draw: Draw, tokens: string[], at: number) => void): Mutation =>
  (draw, source) =>
    changed(draw, source.match(tokenPattern) ?? [''], (tokens, at) => change(draw, tokens, at)).join('');

const onLines =
  (change: (draw: Draw, lines: string[], at: number, other: readonly string[]) => void): Mutation =>
  (draw, source, other) =>
    changed(draw, source.split('\n'), (lines, at) => change(draw, lines, at, other.split('\n'))).join('\n');

function insert(make: (draw: Draw) => string): Mutation {
  return (draw, source) => {
    const at = place(draw, source);
    return source.slice(0, at) + make(draw) + source.slice(at);
  };
}

const kinds = [/^[A-Za-z_]\w*$/, /^\d/, /^["']/, /^[-+*/%<>=&|^!]$/];

/** A name for a name, a number for a number: most such programs still load, and do something else. */
const swap = onTokens((draw, tokens, at) => {
  const token = tokens[at] ?? '';
  const kind = kinds.find((each) => each.test(token));
  if (kind) tokens[at] = draw.one(tokens.filter((each) => kind.test(each)));
});

const mutations: readonly Mutation[] = [
  insert((draw) => String.fromCharCode(draw.int(0, 300))),
  insert(strangeCharacters),
  insert(nested),
  insert(hugeLiteral),
  insert((draw) => draw.one(values)),
  (draw, source) => {
    const at = place(draw, source);
    return source.slice(0, at) + source.slice(at + draw.int(1, 20));
  },
  (draw, source) => source.slice(0, place(draw, source)),
  (draw, source, other) => source.slice(0, place(draw, source)) + other.slice(place(draw, other)),
  onTokens((draw, tokens, at) => tokens.splice(at, 1, draw.one(values))),
  onTokens((draw, tokens, at) => tokens.splice(at, 1, draw.one(tokens))),
  onTokens((_, tokens, at) => tokens.splice(at, 1)),
  onTokens((draw, tokens, at) => tokens.splice(at, 0, ...tokens.slice(at, at + draw.int(1, 30)))),
  onLines((_, lines, at) => lines.splice(at, 1)),
  onLines((draw, lines, at) => lines.splice(at, 0, draw.one(lines))),
  onLines((draw, lines, at, other) => lines.splice(at, 0, draw.one(other))),
  onLines((_, lines, at) => lines.splice(at, 2, lines[at + 1] ?? '', lines[at] ?? '')),
  onLines((draw, lines, at) => {
    const line = lines[at] ?? '';
    lines[at] = draw.chance(0.5) ? `    ${line}` : line.replace(/^ {2,4}/, '');
  }),
];

/** One to four changes; `other` gives pieces. */
export function mutate(draw: Draw, source: string, other: string): string {
  let mutated = source;
  for (let left = draw.one([1, 1, 1, 2, 2, 3, 4]); left > 0; left--)
    mutated = (draw.chance(0.5) ? swap : draw.one(mutations))(draw, mutated, other);
  return mutated.slice(0, 900_000);
}
