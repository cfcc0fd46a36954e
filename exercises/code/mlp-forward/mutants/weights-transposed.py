import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def mlp_forward(x, layers):
    activations = []
    a = x
    for layer in layers:
        a = [sigmoid(sum(w * v for w, v in zip(column, a)) + b) for column, b in zip(zip(*layer["w"]), layer["b"])]
        activations.append(a)
    return activations
