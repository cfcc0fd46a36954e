import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def grad_w1(x1, x2, y, p):
    h1 = sigmoid(p["w1"] * x1 + p["w2"] * x2 + p["b1"])
    h2 = sigmoid(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
    o1 = sigmoid(p["w5"] * h1 + p["w6"] * h2 + p["b3"])
    delta_o1 = 2 * (o1 - y) * o1 * (1 - o1)
    delta_h1 = delta_o1 * p["w5"] * (h1 - h1 * h1)
    return x1 * delta_h1
