import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def sgd_step(x1, x2, y, p, learning_rate):
    """Return new parameters after one training step on the example (x1, x2) with label y.

    p holds the parameters by name: p["w1"] … p["w6"], p["b1"], p["b2"], p["b3"]; so does what is returned.
    """
    h1 = sigmoid(p["w1"] * x1 + p["w2"] * x2 + p["b1"])
    h2 = sigmoid(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
    o1 = sigmoid(p["w5"] * h1 + p["w6"] * h2 + p["b3"])

    return dict(p)
