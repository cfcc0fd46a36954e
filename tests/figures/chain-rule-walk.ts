import { courseParameters } from '#exercises/network.ts';
import { lossGradients, networkGraph } from '#exercises/network-graph.ts';
import { from, type Oracle } from '#tests/figures/oracle.ts';

/** The walk to w5, with which the figure begins; chain-walk.test.ts has the one to w1. */
export const oracle: Oracle = (inputs) => {
  const at = from(inputs);
  const [x1, x2, y] = [at('x1'), at('x2'), at('y')];
  const p = { ...courseParameters, w1: at('w1'), w5: at('w5') };
  const { h1, o1 } = networkGraph(x1, x2, p);
  const gradients = lossGradients(x1, x2, y, p);
  const factors = { 'L-o1': 2 * (o1.data - y), 'o1-z_o1': o1.localGrads[0] ?? 0, 'z_o1-w5': h1.data };
  const products = [2 * (o1.data - y), gradients.b3, gradients.w5];
  const stage = at('stage');
  const reached = Object.fromEntries(Object.entries(factors).slice(0, stage));
  return stage === 0 ? {} : { ...reached, product: products[stage - 1] ?? 0 };
};
