import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def gradients(x1, x2, y, p):
    """Return ∂L/∂p for all nine parameters, for the loss L = (y - o1)² of one example.

    p holds the parameters by name: p["w1"] … p["w6"], p["b1"], p["b2"], p["b3"]; so does what is returned.
    """
    h1 = sigmoid(p["w1"] * x1 + p["w2"] * x2 + p["b1"])
    h2 = sigmoid(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
    o1 = sigmoid(p["w5"] * h1 + p["w6"] * h2 + p["b3"])

    return {"w1": 0, "w2": 0, "w3": 0, "w4": 0, "w5": 0, "w6": 0, "b1": 0, "b2": 0, "b3": 0}
