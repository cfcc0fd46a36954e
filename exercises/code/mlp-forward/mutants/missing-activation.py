import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def mlp_forward(x, layers):
    activations = []
    a = x
    for layer in layers:
        a = [sum(w * v for w, v in zip(row, a)) + b for row, b in zip(layer["w"], layer["b"])]
        activations.append(a)
    return activations
