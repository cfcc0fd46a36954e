# expect: inputs-swapped
import math

def sgd_step(x1, x2, y, p, learning_rate):
    s = lambda z: 1 / (1 + math.exp(-z))
    h = [s(p["w1"] * x1 + p["w2"] * x2 + p["b1"]), s(p["w3"] * x1 + p["w4"] * x2 + p["b2"])]
    o = s(p["w5"] * h[0] + p["w6"] * h[1] + p["b3"])
    d = 2 * (o - y) * o * (1 - o)
    dh = [d * w * a * (1 - a) for w, a in zip((p["w5"], p["w6"]), h)]
    inputs = [x2, x1]
    g = {"b1": dh[0], "b2": dh[1], "b3": d, "w5": d * h[0], "w6": d * h[1]}
    for unit in range(2):
        for i in range(2):
            g[f"w{2 * unit + i + 1}"] = dh[unit] * inputs[i]
    return {k: p[k] - learning_rate * g[k] for k in p}
