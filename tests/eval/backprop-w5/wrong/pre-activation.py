# expect: weighted-sum-instead-of-activation
import math

def s(z):
    return 1 / (1 + math.exp(-z))

def grad_w5(x1, x2, y, p):
    z1 = p["w1"] * x1 + p["w2"] * x2 + p["b1"]
    z2 = p["w3"] * x1 + p["w4"] * x2 + p["b2"]
    z3 = p["w5"] * s(z1) + p["w6"] * s(z2) + p["b3"]
    o1 = s(z3)
    return (o1 - y) * 2 * (1 - o1) * o1 * z1
