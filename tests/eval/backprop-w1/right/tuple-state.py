from math import exp, prod

def neuron(inputs, weights, bias):
    z = bias + sum(a * b for a, b in zip(inputs, weights))
    a = 1 / (1 + exp(-z))
    return a, a * (1 - a)

def grad_w1(x1, x2, y, p):
    (h1, dh1), (h2, _) = (neuron((x1, x2), (p[a], p[b]), p[c]) for a, b, c in (("w1", "w2", "b1"), ("w3", "w4", "b2")))
    o1, do1 = neuron((h1, h2), (p["w5"], p["w6"]), p["b3"])
    return prod((2, o1 - y, do1, p["w5"], dh1, x1))
