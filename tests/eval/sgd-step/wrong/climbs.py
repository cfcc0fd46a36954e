# expect: gradient-ascent
import math

def sgd_step(x1, x2, y, p, learning_rate):
    s = lambda z: 1 / (1 + math.exp(-z))
    h = [s(p["w1"] * x1 + p["w2"] * x2 + p["b1"]), s(p["w3"] * x1 + p["w4"] * x2 + p["b2"])]
    o = s(p["w5"] * h[0] + p["w6"] * h[1] + p["b3"])
    d = 2 * (o - y) * o * (1 - o)
    d1, d2 = d * p["w5"] * h[0] * (1 - h[0]), d * p["w6"] * h[1] * (1 - h[1])
    g = {"w1": d1 * x1, "w2": d1 * x2, "w3": d2 * x1, "w4": d2 * x2, "w5": d * h[0], "w6": d * h[1], "b1": d1, "b2": d2, "b3": d}
    return {k: p[k] + learning_rate * g[k] for k in p}
