# expect: sign-flipped
import math

def d(s):
    return s * (1 - s)

def grad_w1(x1, x2, y, p):
    f = lambda z: 1 / (1 + math.exp(-z))
    h1 = f(p["w1"] * x1 + p["w2"] * x2 + p["b1"])
    h2 = f(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
    o1 = f(p["w5"] * h1 + p["w6"] * h2 + p["b3"])
    return 2 * (y - o1) * d(o1) * p["w5"] * d(h1) * x1
