import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def neuron(x1, x2, w1, w2, b):
    return sigmoid(w1 * x1) + sigmoid(w2 * x2) + b
