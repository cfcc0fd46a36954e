import math


def stable_sigmoid(z):
    if z < 0:
        return 1 - stable_sigmoid(-z)
    return 1 / (1 + math.exp(-z))
