import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def sigmoid_derivative(z):
    """Return σ′(z), the slope of the sigmoid at z."""
    return 0.0
