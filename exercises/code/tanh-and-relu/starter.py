import math


def activations(z):
    """Return {"tanh": …, "relu": …, "dtanh": …, "drelu": …}: both functions at z, and both slopes there."""
    return {"tanh": 0.0, "relu": 0.0, "dtanh": 0.0, "drelu": 0.0}
