import math


def stable_sigmoid(z):
    return 1 / (1 + math.exp(-abs(z)))
