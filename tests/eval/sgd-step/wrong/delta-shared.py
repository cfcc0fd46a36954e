# expect: missing-weight-in-chain
import math

def sgd_step(x1, x2, y, p, learning_rate):
    s = lambda z: 1 / (1 + math.exp(-z))
    h1 = s(p["w1"] * x1 + p["w2"] * x2 + p["b1"])
    h2 = s(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
    o1 = s(p["w5"] * h1 + p["w6"] * h2 + p["b3"])
    d = 2 * (o1 - y) * o1 * (1 - o1)
    d1, d2 = d * h1 * (1 - h1), d * h2 * (1 - h2)
    r = learning_rate
    return dict(
        w1=p["w1"] - r * d1 * x1, w2=p["w2"] - r * d1 * x2, w3=p["w3"] - r * d2 * x1, w4=p["w4"] - r * d2 * x2,
        w5=p["w5"] - r * d * h1, w6=p["w6"] - r * d * h2, b1=p["b1"] - r * d1, b2=p["b2"] - r * d2, b3=p["b3"] - r * d)
