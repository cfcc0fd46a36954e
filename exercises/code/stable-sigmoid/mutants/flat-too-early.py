import math


def stable_sigmoid(z):
    if z > 10:
        return 1.0
    if z < -10:
        return 0.0
    return 1 / (1 + math.exp(-z))
