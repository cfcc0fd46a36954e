# expect: missing-learning-rate
import math

def forward(x1, x2, p):
    s = lambda z: 1 / (1 + math.exp(-z))
    h1 = s(p["w1"] * x1 + p["w2"] * x2 + p["b1"])
    h2 = s(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
    return h1, h2, s(p["w5"] * h1 + p["w6"] * h2 + p["b3"])

def sgd_step(x1, x2, y, p, learning_rate):
    h1, h2, o = forward(x1, x2, p)
    d3 = -2 * (y - o) * o * (1 - o)
    d1 = d3 * p["w5"] * h1 * (1 - h1)
    d2 = d3 * p["w6"] * h2 * (1 - h2)
    q = dict(p)
    for name, g in (("w1", d1 * x1), ("w2", d1 * x2), ("b1", d1), ("w3", d2 * x1), ("w4", d2 * x2), ("b2", d2), ("w5", d3 * h1), ("w6", d3 * h2), ("b3", d3)):
        q[name] -= g
    return q
