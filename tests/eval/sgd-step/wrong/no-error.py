# expect: missing-loss-derivative
import math

def sgd_step(x1, x2, y, p, learning_rate):
    s = lambda z: 1 / (1 + math.exp(-z))
    h1 = s(p["w1"] * x1 + p["w2"] * x2 + p["b1"])
    h2 = s(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
    o1 = s(p["w5"] * h1 + p["w6"] * h2 + p["b3"])
    d = o1 * (1 - o1)
    d1, d2 = d * p["w5"] * h1 * (1 - h1), d * p["w6"] * h2 * (1 - h2)
    g = {"w1": d1 * x1, "w2": d1 * x2, "b1": d1, "w3": d2 * x1, "w4": d2 * x2, "b2": d2, "w5": d * h1, "w6": d * h2, "b3": d}
    return {k: v - learning_rate * g[k] for k, v in p.items()}
