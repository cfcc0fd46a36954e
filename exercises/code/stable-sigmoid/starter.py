import math


def stable_sigmoid(z):
    """Return σ(z) for any z from -1000 to 1000, without an overflow."""
    return 0.0
