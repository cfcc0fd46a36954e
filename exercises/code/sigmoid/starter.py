import math


def sigmoid(z):
    """Return σ(z), the logistic sigmoid of the number z."""
    return 0.0
