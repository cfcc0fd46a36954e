import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def forward(x, layers):
    """The input and the activations of each layer."""
    activations = [x]
    for layer in layers:
        a = activations[-1]
        activations.append([sigmoid(sum(w * v for w, v in zip(row, a)) + b) for row, b in zip(layer["w"], layer["b"])])
    return activations


def gradient_norms(x, y, layers):
    activations = forward(x, layers)
    delta = [-2 * (label - a) * a * (1 - a) for label, a in zip(y, activations[-1])]
    norms = []
    for l in reversed(range(len(layers))):
        before = activations[l]
        gradient = [[d * v for v in before] for d in delta]
        norms.insert(0, max(abs(g) for row in gradient for g in row))
        if l > 0:
            columns = zip(*layers[l]["w"])
            delta = [sum(w * d for w, d in zip(column, delta)) * a * (1 - a) for column, a in zip(columns, before)]
    return norms
