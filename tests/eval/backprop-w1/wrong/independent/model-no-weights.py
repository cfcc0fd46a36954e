# expect: missing-weight-in-chain
import math


class Layer:
    def __init__(self, rows, biases):
        self.rows, self.biases = rows, biases

    def forward(self, inputs):
        self.inputs = inputs
        self.outputs = []
        for row, bias in zip(self.rows, self.biases):
            total = bias + sum(w * v for w, v in zip(row, inputs))
            self.outputs.append(1 / (1 + math.exp(-total)))
        return self.outputs

    def deltas(self, arriving):
        return [g * a * (1 - a) for g, a in zip(arriving, self.outputs)]


def grad_w1(x1, x2, y, p):
    first = Layer([[p["w1"], p["w2"]], [p["w3"], p["w4"]]], [p["b1"], p["b2"]])
    second = Layer([[p["w5"], p["w6"]]], [p["b3"]])
    (o,) = second.forward(first.forward([x1, x2]))
    (d_out,) = second.deltas([-2 * (y - o)])
    d_hidden = first.deltas([d_out, d_out])
    return d_hidden[0] * x1
