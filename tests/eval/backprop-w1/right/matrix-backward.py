import math

def outer(a, b):
    return [[i * j for j in b] for i in a]

def grad_w1(x1, x2, y, p):
    sig = lambda v: [1 / (1 + math.exp(-t)) for t in v]
    V = [p["w5"], p["w6"]]
    h = sig([p["w1"] * x1 + p["w2"] * x2 + p["b1"], p["w3"] * x1 + p["w4"] * x2 + p["b2"]])
    o = sig([V[0] * h[0] + V[1] * h[1] + p["b3"]])[0]
    d_o = 2 * (o - y) * o * (1 - o)
    d_h = [d_o * v * a * (1 - a) for v, a in zip(V, h)]
    return outer(d_h, [x1, x2])[0][0]
