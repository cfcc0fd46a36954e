# expect: unlisted
import math

def sig(z):
    return 1 / (1 + math.exp(-z))

def gradients(x1, x2, y, p):
    h1 = sig(p["w1"] * x1 + p["w2"] * x2 + p["b1"])
    h2 = sig(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
    o1 = sig(p["w5"] * h1 + p["w6"] * h2 + p["b3"])
    d = -2 * (y - o1) * o1 * (1 - o1)
    return {"w5": d * h1, "w6": d * h2, "b3": d}
