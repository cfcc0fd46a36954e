import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def slope(z):
    return math.exp(-z) / (1 + math.exp(-z)) ** 2


def grad_w1(x1, x2, y, p):
    z1 = p["w1"] * x1 + p["w2"] * x2 + p["b1"]
    z2 = p["w3"] * x1 + p["w4"] * x2 + p["b2"]
    z3 = p["w5"] * sigmoid(z1) + p["w6"] * sigmoid(z2) + p["b3"]
    return -2 * (y - sigmoid(z3)) * slope(z3) * p["w5"] * slope(z1) * x1
