import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def sgd_step(x1, x2, y, p, learning_rate):
    h1 = sigmoid(p["w1"] * x1 + p["w2"] * x2 + p["b1"])
    h2 = sigmoid(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
    o1 = sigmoid(p["w5"] * h1 + p["w6"] * h2 + p["b3"])

    a = learning_rate
    d_o1 = 2 * (o1 - y) * o1 * (1 - o1)
    d_h1 = d_o1 * p["w5"] * h1 * (1 - h1)
    d_h2 = d_o1 * p["w6"] * h2 * (1 - h2)
    p["w5"], p["w6"], p["b3"] = p["w5"] - a * d_o1 * h1, p["w6"] - a * d_o1 * h2, p["b3"] - a * d_o1
    p["w1"], p["w2"], p["b1"] = p["w1"] - a * d_h1 * x1, p["w2"] - a * d_h1 * x2, p["b1"] - a * d_h1
    p["w3"], p["w4"], p["b2"] = p["w3"] - a * d_h2 * x1, p["w4"] - a * d_h2 * x2, p["b2"] - a * d_h2
    return p
