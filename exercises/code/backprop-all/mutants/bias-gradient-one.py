import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def gradients(x1, x2, y, p):
    h1 = sigmoid(p["w1"] * x1 + p["w2"] * x2 + p["b1"])
    h2 = sigmoid(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
    o1 = sigmoid(p["w5"] * h1 + p["w6"] * h2 + p["b3"])

    d_o1 = -2 * (y - o1) * o1 * (1 - o1)
    d_h1 = d_o1 * p["w5"] * h1 * (1 - h1)
    d_h2 = d_o1 * p["w6"] * h2 * (1 - h2)
    return {
        "w1": d_h1 * x1,
        "w2": d_h1 * x2,
        "w3": d_h2 * x1,
        "w4": d_h2 * x2,
        "w5": d_o1 * h1,
        "w6": d_o1 * h2,
        "b1": 1,
        "b2": 1,
        "b3": 1,
    }
