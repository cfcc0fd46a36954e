/** @file Which quantity a learner means by a name: `h1`, `z_o1`, `zO1`, `dL_do1`, `dh1/dz`, `grad_w1`, `step_w1`, `new_w1`. */
import type { GraphView } from '#grader/graph-view.ts';
import type { Quantity } from '#grader/report.ts';

type Value = (text: string) => string | undefined;

/** Letters and digits alone, in lower case, so that `z_h1`, `zH1` and `Z_H1` are one name. */
const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function values({ nodes, aliases, result, answer }: GraphView): Value {
  const named = nodes.flatMap(({ name }) => name ?? []);
  // The last one is the result, whose number means nothing where it only stands in.
  const shown = result === null ? named.slice(0, -1) : named;
  const rate = answer.kind === 'update' ? [[plain(answer.rate.name), answer.rate.name] as const] : [];
  const labels = shown.map((name) => [plain(name), name] as const);
  const others = Object.entries(aliases).flatMap(([alias, name]) =>
    named.includes(name) ? [[plain(alias), name] as const] : [],
  );
  const known = new Map([...others, ...rate, ...labels]);
  return (text) => known.get(plain(text));
}

/** A name in full, or `z` for the only quantity next to another that is called `z_…`. */
function beside(text: string, value: Value, neighbours: readonly string[]): string | undefined {
  const full = value(text);
  if (full !== undefined) return full;
  const short = neighbours.filter((name) => name.startsWith(`${text.toLowerCase()}_`));
  return short.length === 1 ? short[0] : undefined;
}

/** All ways to read `d…d…` as ∂of/∂by: names may hold a d of their own. */
function derivatives(text: string, value: Value, { links }: GraphView): Quantity[] {
  const [, body] = /^[d∂]_?(.+)$/iu.exec(text) ?? [];
  if (body === undefined) return [];
  return [...body.matchAll(/[d∂]/giu)].flatMap(({ index }) => {
    const left = body.slice(0, index).replace(/[_/\s]+$/, '');
    const right = body.slice(index + 1).replace(/^_/, '');
    const by =
      value(right) ??
      beside(
        right,
        value,
        links.filter((link) => link.of === value(left)).map((link) => link.by),
      );
    const of =
      value(left) ??
      beside(
        left,
        value,
        links.filter((link) => link.by === by).map((link) => link.of),
      );
    return of === undefined || by === undefined || of === by ? [] : [{ kind: 'derivative', of, by } as const];
  });
}

const updatePatterns = [
  ['step', /^(?:step_?(.*)|(.+?)_?step)$/i],
  ['updated', /^(?:(?:new|updated)_?(.+)|(.+?)_?(?:new|updated))$/i],
] as const;

function updates(text: string, value: Value, { answer, variables }: GraphView): Quantity | undefined {
  if (answer.kind !== 'update') return undefined;
  for (const [kind, pattern] of updatePatterns) {
    const match = pattern.exec(text);
    const name = match?.[1] || match?.[2];
    // Where only one variable is updated, its step needs no name.
    const of = name ? value(name) : match && answer.target;
    if (of && variables.includes(of)) return { kind, of };
  }
  return undefined;
}

/** The result by one of its variables. */
function gradient(text: string, value: Value, { result, nodes }: GraphView): Quantity | undefined {
  const [, name = ''] = /^(?:grad|gradient)_?(.+)$/i.exec(text) ?? [];
  const [of, by] = [result ?? nodes.at(-1)?.name, value(name)];
  return of === undefined || of === null || by === undefined ? undefined : { kind: 'derivative', of, by };
}

/**
 * Reads names as a learner writes them.
 * @returns a function from a name to its quantity; undefined for one that is not known, or can be read in two ways.
 */
export function reader(view: GraphView): (text: string) => Quantity | undefined {
  const value = values(view);
  // An alias may also stand for a derivative: delta_o1 for dL_dz_o1.
  const renamed = new Map(Object.entries(view.aliases).map(([alias, name]) => [plain(alias), name]));
  return (raw) => {
    const name = raw.trim();
    const text = value(name) === undefined ? (renamed.get(plain(name)) ?? name) : name;
    const of = value(text);
    if (of !== undefined) return { kind: 'value', of };
    const [derivative, ...others] = derivatives(text, value, view);
    if (derivative) return others.length === 0 ? derivative : undefined;
    return gradient(text, value, view) ?? updates(text, value, view);
  };
}

/** The one spelling of a quantity. */
export function nameOf(quantity: Quantity): string {
  switch (quantity.kind) {
    case 'value':
      return quantity.of;
    case 'derivative':
      return `d${quantity.of}_d${quantity.by}`;
    case 'step':
      return `step_${quantity.of}`;
    case 'updated':
      return `new_${quantity.of}`;
  }
}
