import math


def sigmoid(z):
    e = math.exp(z)
    return e / (e + 1)
