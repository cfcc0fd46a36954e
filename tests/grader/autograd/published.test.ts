import { expect, test } from 'vitest';
import { backward, gradients } from '#grader/autograd/backward.ts';
import * as ops from '#grader/autograd/value.ts';

const { add, div, leaf, leaves, mul, neg, pow, relu, sigmoid, square, sub, sum } = ops;

test('the example in micrograd’s README comes out as printed there', () => {
  const [a, b] = [leaf(-4), leaf(2)];
  let c = add(a, b);
  let d = add(mul(a, b), pow(b, 3));
  c = add(c, add(c, 1));
  c = add(c, add(add(1, c), neg(a)));
  d = add(d, add(mul(d, 2), relu(add(b, a))));
  d = add(d, add(mul(3, d), relu(sub(b, a))));
  const e = sub(c, d);
  const f = pow(e, 2);
  const g = add(div(f, 2), div(10, f));
  expect(g.data.toFixed(4)).toBe('24.7041');
  const grads = gradients(g, { a, b });
  expect(grads.a.toFixed(4)).toBe('138.8338');
  expect(grads.b.toFixed(4)).toBe('645.5773');
});

/** Matt Mazur, “A Step by Step Backpropagation Example” (2015): 2 inputs, 2 hidden neurons, 2 outputs, one step at rate 0.5. */
test('Matt Mazur’s 2-2-2 network has the published loss and the published new weights', () => {
  const w = leaves({ w1: 0.15, w2: 0.2, w3: 0.25, w4: 0.3, w5: 0.4, w6: 0.45, w7: 0.5, w8: 0.55 });
  const [i1, i2, b1, b2] = [0.05, 0.1, 0.35, 0.6];
  const h1 = sigmoid(sum([mul(w.w1, i1), mul(w.w2, i2), b1]));
  const h2 = sigmoid(sum([mul(w.w3, i1), mul(w.w4, i2), b1]));
  const o1 = sigmoid(sum([mul(w.w5, h1), mul(w.w6, h2), b2]));
  const o2 = sigmoid(sum([mul(w.w7, h1), mul(w.w8, h2), b2]));
  const loss = add(mul(0.5, square(sub(0.01, o1))), mul(0.5, square(sub(0.99, o2))));
  expect(h1.data.toFixed(9)).toBe('0.593269992');
  expect(o1.data.toFixed(8)).toBe('0.75136507');
  expect(o2.data.toFixed(9)).toBe('0.772928465');
  expect(loss.data.toFixed(9)).toBe('0.298371109');

  const grads = gradients(loss, w);
  const stepped = (name: keyof typeof w) => (w[name].data - 0.5 * grads[name]).toFixed(8);
  expect((0.15 - 0.5 * grads.w1).toFixed(9)).toBe('0.149780716');
  expect(stepped('w2')).toBe('0.19956143');
  expect(stepped('w3')).toBe('0.24975114');
  expect(stepped('w4')).toBe('0.29950229');
  expect(stepped('w5')).toBe('0.35891648');
  expect(stepped('w6')).toBe('0.40866619');
  expect(stepped('w7')).toBe('0.51130127');
  expect(stepped('w8')).toBe('0.56137012');
});

/** Victor Zhou, “Machine Learning for Beginners: An Introduction to Neural Networks” (2019): Alice, all weights 1, all biases 0. */
test('Victor Zhou’s 2-2-1 network has the published forward values and ∂L/∂w1', () => {
  const w = leaves({ w1: 1, w2: 1, w3: 1, w4: 1, w5: 1, w6: 1 });
  const [weight, height, label] = [-2, -1, 1];
  const h1 = sigmoid(add(mul(w.w1, weight), mul(w.w2, height)));
  const h2 = sigmoid(add(mul(w.w3, weight), mul(w.w4, height)));
  const o1 = sigmoid(add(mul(w.w5, h1), mul(w.w6, h2)));
  expect(h1.data.toFixed(4)).toBe('0.0474');
  expect(o1.data.toFixed(3)).toBe('0.524');
  const loss = square(sub(label, o1));
  const grads = backward(loss);
  const factors = [grads.get(o1) ?? NaN, (grads.get(h1) ?? NaN) / (grads.get(o1) ?? NaN), gradients(h1, w).w1];
  // The article rounds as it goes (0.524 before 1 − 0.524), so its factors hold to one unit of their last digit.
  expect(factors[0]).toBeCloseTo(-0.952, 2);
  expect(factors[1]?.toFixed(3)).toBe('0.249');
  expect(factors[2]).toBeCloseTo(-0.0904, 4);
  expect(gradients(loss, w).w1.toFixed(4)).toBe('0.0215');
});
