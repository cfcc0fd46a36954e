# expect: missing-factor-2
import math

def grad_w5(x1, x2, y, p):
    def s(z):
        return 1 / (1 + math.exp(-z))
    h1 = s(p["w1"] * x1 + p["w2"] * x2 + p["b1"])
    h2 = s(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
    o1 = s(p["w5"] * h1 + p["w6"] * h2 + p["b3"])
    dL = 2 * (o1 - y) / 2
    return dL * (o1 - o1 ** 2) * h1
