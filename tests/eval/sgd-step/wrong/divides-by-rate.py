# expect: diagnosis:inverted-factor
import math

def sgd_step(x1, x2, y, p, learning_rate):
    s = lambda z: 1 / (1 + math.exp(-z))
    h1 = s(p["w1"] * x1 + p["w2"] * x2 + p["b1"])
    h2 = s(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
    o1 = s(p["w5"] * h1 + p["w6"] * h2 + p["b3"])
    d = 2 * (o1 - y) * o1 * (1 - o1)
    a, b = d * p["w5"] * h1 * (1 - h1), d * p["w6"] * h2 * (1 - h2)
    g = {"w1": a * x1, "w2": a * x2, "b1": a, "w3": b * x1, "w4": b * x2, "b2": b, "w5": d * h1, "w6": d * h2, "b3": d}
    return {k: p[k] - g[k] / learning_rate for k in p}
