# expect: sign-flipped
from math import exp

def forward(x1, x2, p):
    s = lambda z: 1 / (1 + exp(-z))
    h1, h2 = s(p["w1"] * x1 + p["w2"] * x2 + p["b1"]), s(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
    return h1, s(p["w5"] * h1 + p["w6"] * h2 + p["b3"])

def grad_w5(x1, x2, y, p):
    h1, o1 = forward(x1, x2, p)
    gradient = 2 * (o1 - y) * o1 * (1 - o1) * h1
    return -gradient
