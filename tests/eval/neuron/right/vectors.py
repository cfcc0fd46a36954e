import math

def neuron(x1, x2, w1, w2, b):
    x, w = (x1, x2, 1.0), (w1, w2, b)
    z = math.fsum(a * c for a, c in zip(x, w))
    return 1 / (1 + math.exp(-z))
