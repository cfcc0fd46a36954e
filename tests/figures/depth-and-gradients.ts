import { type Activation, layerStack } from '#components/figures/parts/layer-stack.ts';
import { from, type Oracle } from '#tests/figures/oracle.ts';

/** Each activation with its slope, from its own value. */
const rules: Readonly<Record<Activation, { of: (z: number) => number; slope: (a: number) => number }>> = {
  sigmoid: { of: (z) => 1 / (1 + Math.exp(-z)), slope: (a) => a * (1 - a) },
  tanh: { of: Math.tanh, slope: (a) => 1 - a * a },
  relu: { of: (z) => Math.max(0, z), slope: (a) => (a > 0 ? 1 : 0) },
};

const total = (terms: readonly number[]) => terms.reduce((sum, term) => sum + term, 0);

/** The autograd's answer, reached by hand: δ from layer to layer. */
function norms(depth: number, scale: number, name: Activation): number[] {
  const { x, tables } = layerStack(depth, scale);
  const { of, slope } = rules[name];
  const a: (readonly number[])[] = [x];
  for (const [l, table] of tables.entries()) {
    const sums = table.map((row) => total(row.map((w, i) => w * (a[l]?.[i] ?? 0))));
    a.push(l < tables.length - 1 ? sums.map(of) : sums);
  }
  // |y − a| falls or rises by what a rises; a norm does not tell which.
  let delta = [1];
  const found: number[] = [];
  for (let l = depth - 1; l >= 0; l -= 1) {
    const before = a[l] ?? [];
    found.unshift(Math.hypot(...delta.flatMap((d) => before.map((v) => d * v))));
    delta = before.map((v, i) => total(delta.map((d, k) => d * (tables[l]?.[k]?.[i] ?? 0))) * slope(v));
  }
  return found;
}

export const oracle: Oracle = (inputs) => {
  const at = from(inputs);
  const ends = (Object.keys(rules) as Activation[]).map((name) => {
    const all = norms(at('n'), at('s'), name);
    return { name, first: all[0] ?? Number.NaN, last: all.at(-1) ?? Number.NaN };
  });
  return Object.fromEntries(
    ends.flatMap(({ name, first, last }) => [
      [`${name}-first`, first],
      [`${name}-last`, last],
      [`${name}-left`, first / last],
    ]),
  );
};
