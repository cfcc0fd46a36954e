// expect: missing-learning-rate
function sgdStep(x1: number, x2: number, y: number, p: any, learningRate: number) {
  const s = (z: number) => 1 / (1 + Math.exp(-z));
  const h1 = s(p.w1 * x1 + p.w2 * x2 + p.b1), h2 = s(p.w3 * x1 + p.w4 * x2 + p.b2), o1 = s(p.w5 * h1 + p.w6 * h2 + p.b3);
  const dO = 2 * (o1 - y) * o1 * (1 - o1), dH1 = dO * p.w5 * h1 * (1 - h1), dH2 = dO * p.w6 * h2 * (1 - h2);
  return { w1: p.w1 - dH1 * x1, w2: p.w2 - dH1 * x2, b1: p.b1 - dH1, w3: p.w3 - dH2 * x1, w4: p.w4 - dH2 * x2, b2: p.b2 - dH2, w5: p.w5 - dO * h1, w6: p.w6 - dO * h2, b3: p.b3 - dO };
}
