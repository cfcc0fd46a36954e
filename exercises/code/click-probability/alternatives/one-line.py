from math import exp


def predict_click(active, weights, bias):
    return 1 / (1 + exp(-bias - sum(weights[name] for name in active if name in weights)))
