# expect: missing-hidden-sigmoid-derivative
import math

def sgd_step(x1, x2, y, p, learning_rate):
    s = lambda z: 1 / (1 + math.exp(-z))
    h1 = s(p["w1"] * x1 + p["w2"] * x2 + p["b1"])
    h2 = s(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
    o1 = s(p["w5"] * h1 + p["w6"] * h2 + p["b3"])
    d = 2 * (o1 - y) * o1 * (1 - o1)
    back = (d * p["w5"], d * p["w6"])
    g = {"w5": d * h1, "w6": d * h2, "b3": d}
    for i, b in enumerate(back):
        g["w%d" % (2 * i + 1)] = b * x1
        g["w%d" % (2 * i + 2)] = b * x2
        g["b%d" % (i + 1)] = b
    return {k: p[k] - learning_rate * g[k] for k in p}
