# expect: missing-factor-2
import math

def grad_w1(x1, x2, y, p):
    act = lambda z: 1 / (1 + math.exp(-z))
    a1 = act(p["w1"] * x1 + p["w2"] * x2 + p["b1"])
    a2 = act(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
    out = act(p["w5"] * a1 + p["w6"] * a2 + p["b3"])
    delta_out = (out - y) * out * (1 - out)
    delta_hidden = delta_out * p["w5"] * a1 * (1 - a1)
    return delta_hidden * x1
