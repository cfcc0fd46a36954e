# expect: biases-not-updated
import math

def sgd_step(x1, x2, y, p, learning_rate):
    s = lambda z: 1 / (1 + math.exp(-z))
    h1 = s(p["w1"] * x1 + p["w2"] * x2 + p["b1"])
    h2 = s(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
    o1 = s(p["w5"] * h1 + p["w6"] * h2 + p["b3"])
    d = 2 * (o1 - y) * o1 * (1 - o1)
    d1, d2 = d * p["w5"] * h1 * (1 - h1), d * p["w6"] * h2 * (1 - h2)
    grads = [d1 * x1, d1 * x2, d2 * x1, d2 * x2, d * h1, d * h2]
    new = p.copy()
    for i, g in enumerate(grads, start=1):
        new["w" + str(i)] = p["w" + str(i)] - learning_rate * g
    return new
