import math


def stable_sigmoid(z):
    t = math.exp(-abs(z))
    return t / (1 + t) if z >= 0 else 1 / (1 + t)
