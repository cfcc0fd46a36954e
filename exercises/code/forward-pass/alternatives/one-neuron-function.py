from math import exp


def neuron(inputs, weights, bias):
    z = bias + sum(i * w for i, w in zip(inputs, weights))
    return exp(z) / (1 + exp(z))


def forward(x1, x2, p):
    hidden = [neuron((x1, x2), (p[a], p[b]), p[c]) for a, b, c in (("w1", "w2", "b1"), ("w3", "w4", "b2"))]
    answer = dict(zip(("h1", "h2"), hidden))
    answer["o1"] = neuron(hidden, (p["w5"], p["w6"]), p["b3"])
    return answer
