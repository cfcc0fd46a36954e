# expect: gradient-of-other-weight
import math
s = lambda z: 1 / (1 + math.exp(-z))

def loss(p, x1, x2, y):
    h1 = s(p["w1"] * x1 + p["w2"] * x2 + p["b1"])
    h2 = s(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
    return (y - s(p["w5"] * h1 + p["w6"] * h2 + p["b3"])) ** 2

def grad_w5(x1, x2, y, p):
    e = 1e-5
    up, down = dict(p), dict(p)
    up["w6"] += e
    down["w6"] -= e
    return (loss(up, x1, x2, y) - loss(down, x1, x2, y)) / (2 * e)
