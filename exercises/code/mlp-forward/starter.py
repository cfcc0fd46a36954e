import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def mlp_forward(x, layers):
    """Return one list of activations for each layer, the first layer's first.

    layers[l]["w"][k][i] joins input i of layer l to its neuron k; layers[l]["b"][k] is that neuron's bias.
    """
    activations = []
    for layer in layers:
        activations.append([0.0 for bias in layer["b"]])
    return activations
