import math


def sigmoid(z):
    return 1 / math.exp(-z)
