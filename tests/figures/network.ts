import { parametersFrom } from '#exercises/network.ts';
import { networkGraph } from '#exercises/network-graph.ts';
import { from, type Oracle } from '#tests/figures/oracle.ts';

export const oracle: Oracle = (inputs) => {
  const at = from(inputs);
  const [x1, x2] = [(at('weight') - 65) / 7.5, (at('height') - 181) / 5];
  const { h1, h2, o1 } = networkGraph(x1, x2, parametersFrom(at));
  return { x1, x2, h1: h1.data, h2: h2.data, o1: o1.data, loss: Math.abs(at('y') - o1.data) };
};
