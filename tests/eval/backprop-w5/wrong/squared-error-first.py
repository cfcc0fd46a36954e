# expect: loss-instead-of-derivative
import math
s = lambda z: 1 / (1 + math.exp(-z))

def grad_w5(x1, x2, y, p):
    h1 = s(x1 * p["w1"] + x2 * p["w2"] + p["b1"])
    h2 = s(x1 * p["w3"] + x2 * p["w4"] + p["b2"])
    o1 = s(h1 * p["w5"] + h2 * p["w6"] + p["b3"])
    loss = (y - o1) ** 2
    return loss * o1 * (1 - o1) * h1
