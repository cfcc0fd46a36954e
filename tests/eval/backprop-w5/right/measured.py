import math

def loss(x1, x2, y, p):
    s = lambda z: 1 / (1 + math.exp(-z))
    h1 = s(p["w1"] * x1 + p["w2"] * x2 + p["b1"])
    h2 = s(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
    return (y - s(p["w5"] * h1 + p["w6"] * h2 + p["b3"])) ** 2

def grad_w5(x1, x2, y, p, h=1e-4):
    return (loss(x1, x2, y, {**p, "w5": p["w5"] + h}) - loss(x1, x2, y, {**p, "w5": p["w5"] - h})) / (2 * h)
