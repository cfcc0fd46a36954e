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
    """Return √(Σ g²) over all entries g of ∂L/∂w for each layer, the first layer's first.

    L is the sum of (label - output)² over all outputs. Your mlp_backward may well move in here.
    """
    activations = forward(x, layers)  # activations[0] is x, activations[l + 1] the output of layers[l]
    return [0.0 for layer in layers]
