import cmath

def loss(x1, x2, y, p):
    s = lambda z: 1 / (1 + cmath.exp(-z))
    h1 = s(p["w1"] * x1 + p["w2"] * x2 + p["b1"])
    h2 = s(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
    return (y - s(p["w5"] * h1 + p["w6"] * h2 + p["b3"])) ** 2

def sgd_step(x1, x2, y, p, learning_rate):
    tiny = 1e-40
    return {k: v - learning_rate * loss(x1, x2, y, {**p, k: v + tiny * 1j}).imag / tiny for k, v in p.items()}
