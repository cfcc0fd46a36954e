import math


def stable_sigmoid(z):
    try:
        return 1 / (1 + math.exp(-z))
    except OverflowError:
        return 1.0
