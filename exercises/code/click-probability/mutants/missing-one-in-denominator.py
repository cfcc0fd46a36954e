import math


def predict_click(active, weights, bias):
    z = bias
    for name in active:
        z += weights.get(name, 0)
    return 1 / math.exp(-z)
