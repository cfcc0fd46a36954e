# expect: updates-one-at-a-time
import math

def slope(name, x1, x2, y, p):
    s = lambda z: 1 / (1 + math.exp(-z))
    h1 = s(p["w1"] * x1 + p["w2"] * x2 + p["b1"])
    h2 = s(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
    o1 = s(p["w5"] * h1 + p["w6"] * h2 + p["b3"])
    d = 2 * (o1 - y) * o1 * (1 - o1)
    d1, d2 = d * p["w5"] * h1 * (1 - h1), d * p["w6"] * h2 * (1 - h2)
    return {"w1": d1 * x1, "w2": d1 * x2, "w3": d2 * x1, "w4": d2 * x2, "w5": d * h1, "w6": d * h2, "b1": d1, "b2": d2, "b3": d}[name]

def sgd_step(x1, x2, y, p, learning_rate):
    for name in ("w1", "w2", "w3", "w4", "w5", "w6", "b1", "b2", "b3"):
        p[name] -= learning_rate * slope(name, x1, x2, y, p)
    return p
