import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def sgd_step(x1, x2, y, p, learning_rate):
    h1 = sigmoid(p["w1"] * x1 + p["w2"] * x2 + p["b1"])
    h2 = sigmoid(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
    o1 = sigmoid(p["w5"] * h1 + p["w6"] * h2 + p["b3"])

    d_o1 = -2 * (y - o1) * o1 * (1 - o1)
    updated = dict(p)
    updated["w5"] -= learning_rate * d_o1 * h1
    updated["w6"] -= learning_rate * d_o1 * h2
    updated["b3"] -= learning_rate * d_o1
    return updated
