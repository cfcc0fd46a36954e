import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def sigmoid_derivative(z):
    a = sigmoid(z)
    return sigmoid(a) * (1 - sigmoid(a))
