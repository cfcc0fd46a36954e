import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def grad_w5_absolute(x1, x2, y, p):
    h1 = sigmoid(p["w1"] * x1 + p["w2"] * x2 + p["b1"])
    h2 = sigmoid(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
    o1 = sigmoid(p["w5"] * h1 + p["w6"] * h2 + p["b3"])

    dL_do1 = -1 if y == 1 else 1
    do1_dz = o1 * (1 - o1)
    dz_dw5 = h1
    return dL_do1 * do1_dz * dz_dw5
