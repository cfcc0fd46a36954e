import { itemIds, learned } from '#components/figures/live/click-prediction-model.ts';
import { lookUp } from '#exercises/embeddings.ts';
import { mlpGraph } from '#exercises/mlp-gradients.ts';
import { from, type Oracle } from '#tests/figures/oracle.ts';

const activations = (u: readonly number[], v: readonly number[]) =>
  mlpGraph([...u, ...v], learned.layers).map((layer) => layer.map(({ data }) => data));

export const oracle: Oracle = (inputs) => {
  const at = from(inputs);
  const u = [at('u1'), at('u2')];
  const chosen = itemIds[at('item')];
  // The chosen item's vector may have been changed; the others are as they were learned.
  const network = (id: string) => activations(u, id === chosen ? [at('v1'), at('v2')] : lookUp(learned.items, id));
  const p = (id: string) => network(id).at(-1)?.[0] ?? Number.NaN;
  const place = (id: string) => 1 + itemIds.filter((other) => p(other) > p(id)).length;
  const [hidden = [], output = []] = network(chosen ?? '');
  return {
    ...Object.fromEntries(hidden.map((h, k) => [`h${k + 1}`, h])),
    p: output[0] ?? Number.NaN,
    ...Object.fromEntries(itemIds.flatMap((id) => [[`p_${id}`, p(id)] as const, [`place_${id}`, place(id)] as const])),
  };
};
