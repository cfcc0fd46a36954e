# expect: diagnosis:unchanged
import math

def sgd_step(x1, x2, y, p, learning_rate):
    s = lambda z: 1 / (1 + math.exp(-z))
    h1 = s(p["w1"] * x1 + p["w2"] * x2 + p["b1"])
    h2 = s(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
    o1 = s(p["w5"] * h1 + p["w6"] * h2 + p["b3"])
    d = 2 * (o1 - y) * o1 * (1 - o1)
    q = dict(p)
    q["w1"] -= learning_rate * d * p["w5"] * h1 * (1 - h1) * x1
    q["w5"] -= learning_rate * d * h1
    return q
