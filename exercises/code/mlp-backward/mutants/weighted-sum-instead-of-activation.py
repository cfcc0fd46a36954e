import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def forward(x, layers):
    """The input and the activations of each layer, and what flows into each before σ."""
    activations, sums = [x], [x]
    for layer in layers:
        a = activations[-1]
        z = [sum(w * v for w, v in zip(row, a)) + b for row, b in zip(layer["w"], layer["b"])]
        sums.append(z)
        activations.append([sigmoid(v) for v in z])
    return activations, sums


def mlp_backward(x, y, layers):
    activations, sums = forward(x, layers)
    delta = [-2 * (label - a) * a * (1 - a) for label, a in zip(y, activations[-1])]
    gradients = []
    for l in reversed(range(len(layers))):
        before = activations[l]
        gradients.insert(0, {"w": [[d * z for z in sums[l]] for d in delta], "b": delta})
        if l > 0:
            columns = zip(*layers[l]["w"])
            delta = [sum(w * d for w, d in zip(column, delta)) * a * (1 - a) for column, a in zip(columns, before)]
    return gradients
