# expect: uses-updated-weight
import math

def sgd_step(x1, x2, y, p, learning_rate):
    s = lambda z: 1 / (1 + math.exp(-z))
    h1 = s(p["w1"] * x1 + p["w2"] * x2 + p["b1"])
    h2 = s(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
    o1 = s(p["w5"] * h1 + p["w6"] * h2 + p["b3"])
    q = dict(p)
    d = 2 * (o1 - y) * o1 * (1 - o1)
    q["w5"] -= learning_rate * d * h1
    q["w6"] -= learning_rate * d * h2
    q["b3"] -= learning_rate * d
    for unit, (w, h) in enumerate((("w5", h1), ("w6", h2))):
        dh = d * q[w] * h * (1 - h)
        q[f"w{2 * unit + 1}"] -= learning_rate * dh * x1
        q[f"w{2 * unit + 2}"] -= learning_rate * dh * x2
        q[f"b{unit + 1}"] -= learning_rate * dh
    return q
