import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def loss(x1, x2, y, p):
    h1 = sigmoid(p["w1"] * x1 + p["w2"] * x2 + p["b1"])
    h2 = sigmoid(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
    o1 = sigmoid(p["w5"] * h1 + p["w6"] * h2 + p["b3"])
    return abs(y - o1)


def grad_w5_absolute(x1, x2, y, p):
    step = 1e-4
    up = loss(x1, x2, y, {**p, "w5": p["w5"] + step})
    down = loss(x1, x2, y, {**p, "w5": p["w5"] - step})
    return (up - down) / (2 * step)
