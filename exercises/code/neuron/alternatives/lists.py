from math import exp


def weighted_sum(x, w, b):
    return sum(wi * xi for wi, xi in zip(w, x)) + b


def sigmoid(z):
    return exp(z) / (1 + exp(z))


def neuron(x1, x2, w1, w2, b):
    return sigmoid(weighted_sum([x1, x2], [w1, w2], b))
