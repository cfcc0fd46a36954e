import math


def stable_sigmoid(z):
    # e^700 still fits, and nobody can tell e^-700 from 0.
    z = max(-700.0, min(700.0, z))
    return 1 / (1 + math.exp(-z))
