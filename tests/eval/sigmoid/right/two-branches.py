from math import exp

def sigmoid(z):
    if z >= 0:
        return 1 / (1 + exp(-z))
    t = exp(z)
    return t / (1 + t)
