import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def mlp_forward(x, layers):
    activations = []
    a = x
    for l, layer in enumerate(layers):
        z = [sum(w * v for w, v in zip(row, a)) + b for row, b in zip(layer["w"], layer["b"])]
        a = [sigmoid(v) for v in z] if l < len(layers) - 1 else z
        activations.append(a)
    return activations
