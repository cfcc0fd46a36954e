import math


def sigmoid_derivative(z):
    return -1 / (1 + math.exp(-z)) ** 2
