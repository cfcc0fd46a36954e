import math


def stable_sigmoid(z):
    z = max(-20, min(20, z))
    return 1 / (1 + math.exp(-z))
