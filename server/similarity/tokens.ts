/** @file A program as the tokens that are left when names, comments, layout, documentation and type annotations are not looked at. */
import 'server-only';
import type { parser } from '@lezer/python';

type Parser = typeof parser;

export interface Token {
  /** The kind of a name or value, such as `VariableName` or `Number`; of everything else, its text. */
  readonly kind: string;
  /** Where it is in the source, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
}

/** Whole branches that can come and go without the program doing anything else. */
const skipped = new Set(['Comment', 'LineComment', 'BlockComment', 'TypeDef', 'TypeAnnotation']);

/** Operators go by their text: a sum is no product. */
const operator = /Op$/;

/**
 * Whatever the text, even what no parser of its language would take: Lezer goes on after a fault. Not recursive, so that nothing is nested
 * too deeply for it.
 */
export function tokensOf(source: string, parser: Parser): Token[] {
  const tokens: Token[] = [];
  const cursor = parser.parse(source).cursor();
  for (;;) {
    let skip = skipped.has(cursor.name);
    while (!skip && cursor.firstChild()) skip = skipped.has(cursor.name);
    const { name, from, to } = cursor;
    if (!skip && to > from && !isDocumentation(cursor.node)) {
      tokens.push({ kind: operator.test(name) ? source.slice(from, to) : name, from, to });
    }
    while (!cursor.nextSibling()) if (!cursor.parent()) return tokens;
  }
}

/** A text that stands by itself. */
const isDocumentation = ({ name, parent }: { readonly name: string; readonly parent: { name: string } | null }) =>
  name === 'String' && parent?.name === 'ExpressionStatement';
