import math


def activations(z):
    t = math.tanh(z)
    return {
        "tanh": t,
        "relu": max(0.0, z),
        "dtanh": 1 - t * t,
        "drelu": 1.0 if z > 0 else -1.0,
    }
