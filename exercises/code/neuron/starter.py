import math


def neuron(x1, x2, w1, w2, b):
    """Return what a neuron with two inputs puts out: the sigmoid of its weighted sum."""
    return 0.0
