import math


def activations(z):
    t = math.tanh(z)
    return {
        "tanh": t,
        "relu": max(0.0, z),
        "dtanh": 1 - t,
        "drelu": 1.0 if z > 0 else 0.0,
    }
