# expect: stops-at-hidden
import math

def grad_w1(x1, x2, y, p):
    s = lambda z: 1 / (1 + math.exp(-z))
    h1 = s(p["w1"] * x1 + p["w2"] * x2 + p["b1"])
    h2 = s(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
    o1 = s(p["w5"] * h1 + p["w6"] * h2 + p["b3"])
    dL_dh1 = -2 * (y - o1) * o1 * (1 - o1) * p["w5"]
    return dL_dh1
