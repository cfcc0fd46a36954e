import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def forward(x1, x2, p):
    z1 = p["w1"] * x1 + p["w2"] * x2 + p["b1"]
    z2 = p["w3"] * x1 + p["w4"] * x2 + p["b2"]
    h1 = sigmoid(z1)
    h2 = sigmoid(z2)
    o1 = sigmoid(p["w5"] * z1 + p["w6"] * z2 + p["b3"])
    return {"h1": h1, "h2": h2, "o1": o1}
