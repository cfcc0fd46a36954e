import math


def stable_sigmoid(z):
    # In place of (1 + tanh(z)) / 2, which rounds to 0 before z = -20.
    t = math.exp(-2 * abs(z))
    return 1 / (1 + t) if z >= 0 else t / (1 + t)
