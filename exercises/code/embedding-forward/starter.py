import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def embedding_forward(user, item, users, items, layers):
    """Return the probability that the user clicks on the item.

    users["ana"] is the vector of the user "ana", items["comet"] that of the item "comet";
    layers are those of mlp_forward, and the last one has a single neuron.
    """
    return 0.0
