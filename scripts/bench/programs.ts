// The programs that the sandbox's benchmark runs on both sides.

export const sigmoidInputs = Array.from({ length: 20 }, (_, index) => (index - 10) / 3);

const inputs = JSON.stringify(sigmoidInputs);
const python = 'import math\n\n\ndef sigmoid(x):\n    return 1 / (1 + math.exp(-x))\n';
const typescript = 'export function sigmoid(x: number): number {\n  return 1 / (1 + Math.exp(-x));\n}\n';
/** The same with its types gone, for what reads JavaScript only. */
export const javascript = 'function sigmoid(x) {\n  return 1 / (1 + Math.exp(-x));\n}\n';

export const sigmoid = {
  python,
  typescript,
  pythonScript: `${python}import json\nprint(json.dumps([sigmoid(x) for x in ${inputs}]))\n`,
  nodeScript: `${javascript}console.log(JSON.stringify(${inputs}.map(sigmoid)));\n`,
};

/** Per-sample gradient descent on exclusive-or, two sigmoid units and a sigmoid output; answers with the last loss. */
export const training = `import math


def sigmoid(x):
    return 1 / (1 + math.exp(-x))


def train(epochs):
    data = [((0.0, 0.0), 0.0), ((0.0, 1.0), 1.0), ((1.0, 0.0), 1.0), ((1.0, 1.0), 0.0)]
    w1, w2, w3, w4, w5, w6 = 0.5, -0.4, 0.3, 0.8, -0.6, 0.7
    b1, b2, b3 = 0.1, -0.2, 0.05
    rate = 0.5
    loss = 0.0
    for _ in range(epochs):
        loss = 0.0
        for (x1, x2), target in data:
            h1 = sigmoid(w1 * x1 + w2 * x2 + b1)
            h2 = sigmoid(w3 * x1 + w4 * x2 + b2)
            y = sigmoid(w5 * h1 + w6 * h2 + b3)
            loss += (y - target) ** 2
            d = 2 * (y - target) * y * (1 - y)
            d1 = d * w5 * h1 * (1 - h1)
            d2 = d * w6 * h2 * (1 - h2)
            w5 -= rate * d * h1
            w6 -= rate * d * h2
            b3 -= rate * d
            w1 -= rate * d1 * x1
            w2 -= rate * d1 * x2
            b1 -= rate * d1
            w3 -= rate * d2 * x1
            w4 -= rate * d2 * x2
            b2 -= rate * d2
    return loss
`;
