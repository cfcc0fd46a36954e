import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def mlp_forward(x, layers):
    activations = []
    a = x
    for layer in layers:
        a = [sigmoid(sum(w * v for w, v in zip(row, a))) for row in layer["w"]]
        activations.append(a)
    return activations
