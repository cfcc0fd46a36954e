import cmath

def grad_w5(x1, x2, y, p):
    step = 1e-30
    s = lambda z: 1 / (1 + cmath.exp(-z))
    h1 = s(p["w1"] * x1 + p["w2"] * x2 + p["b1"])
    h2 = s(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
    loss = (y - s((p["w5"] + step * 1j) * h1 + p["w6"] * h2 + p["b3"])) ** 2
    return loss.imag / step
