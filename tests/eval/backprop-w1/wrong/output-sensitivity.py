# expect: missing-loss-derivative
import math

def grad_w1(x1, x2, y, p):
    f = lambda z: 1 / (1 + math.exp(-z))
    h = f(p["w1"] * x1 + p["w2"] * x2 + p["b1"])
    g = f(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
    o = f(p["w5"] * h + p["w6"] * g + p["b3"])
    partials = {
        "do/dz": o * (1 - o),
        "dz/dh": p["w5"],
        "dh/dz": h * (1 - h),
        "dz/dw": x1,
    }
    return math.prod(partials.values())
