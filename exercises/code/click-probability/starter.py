import math


def predict_click(active, weights, bias):
    """Return the probability of a click, given the names of the active features."""
    for name in active:
        pass
    return 0.0
