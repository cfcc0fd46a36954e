# expect: returns-gradient-not-weight
import math

def sgd_step(x1, x2, y, p, learning_rate):
    s = lambda z: 1 / (1 + math.exp(-z))
    h1 = s(p["w1"] * x1 + p["w2"] * x2 + p["b1"])
    h2 = s(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
    o1 = s(p["w5"] * h1 + p["w6"] * h2 + p["b3"])
    do = 2 * (o1 - y) * o1 * (1 - o1)
    dh1 = do * p["w5"] * h1 * (1 - h1)
    dh2 = do * p["w6"] * h2 * (1 - h2)
    return {"b1": dh1, "b2": dh2, "b3": do, "w1": dh1 * x1, "w2": dh1 * x2, "w3": dh2 * x1, "w4": dh2 * x2, "w5": do * h1, "w6": do * h2}
