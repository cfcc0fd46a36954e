import math


def stable_sigmoid(z):
    return math.tanh(z)
