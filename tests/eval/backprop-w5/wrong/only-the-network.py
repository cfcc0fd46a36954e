# expect: missing-loss-derivative
import math

def grad_w5(x1, x2, y, p):
    s = lambda z: 1 / (1 + math.exp(-z))
    h = [s(p["w1"] * x1 + p["w2"] * x2 + p["b1"]), s(p["w3"] * x1 + p["w4"] * x2 + p["b2"])]
    o = s(p["w5"] * h[0] + p["w6"] * h[1] + p["b3"])
    do_dz = o * (1 - o)
    dz_dw5 = h[0]
    return do_dz * dz_dw5
