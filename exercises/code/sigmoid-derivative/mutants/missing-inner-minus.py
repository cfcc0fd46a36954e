import math


def sigmoid_derivative(z):
    e = math.exp(-z)
    return -e / (1 + e) ** 2
