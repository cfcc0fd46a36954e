# expect: sign-flipped
import math

def sig(t):
    return 1 / (1 + math.exp(-t))

def grad_w5(x1, x2, y, p):
    h1 = sig(p["w1"] * x1 + p["w2"] * x2 + p["b1"])
    h2 = sig(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
    out = sig(p["w5"] * h1 + p["w6"] * h2 + p["b3"])
    error = y - out
    return 2 * error * out * (1 - out) * h1
