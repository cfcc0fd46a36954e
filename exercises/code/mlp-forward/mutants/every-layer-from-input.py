import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def mlp_forward(x, layers):
    activations = []
    for layer in layers:
        activations.append(
            [sigmoid(sum(w * v for w, v in zip(row, x)) + b) for row, b in zip(layer["w"], layer["b"])]
        )
    return activations
