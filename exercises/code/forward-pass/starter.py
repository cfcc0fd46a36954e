import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def forward(x1, x2, p):
    """Return {"h1": …, "h2": …, "o1": …}: what each neuron of the network puts out.

    p holds the parameters by name: p["w1"] … p["w6"], p["b1"], p["b2"], p["b3"].
    """
    h1 = 0.0
    h2 = 0.0
    o1 = 0.0
    return {"h1": h1, "h2": h2, "o1": o1}
