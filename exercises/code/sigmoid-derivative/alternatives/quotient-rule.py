from math import exp


def sigmoid_derivative(z):
    return exp(-z) / (1 + exp(-z)) ** 2
