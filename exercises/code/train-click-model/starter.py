import math


def predict_click(active, weights, bias):
    z = bias
    for name in active:
        z += weights.get(name, 0)
    return 1 / (1 + math.exp(-z))


def train_click_model(log, learning_rate, epochs):
    """Train on log, a list of {"active": names, "clicked": 0 or 1}.

    Return {"weights": one for each name in the log, "bias": a number, "losses": one mean log loss an epoch}.
    """
    weights = {}
    bias = 0
    losses = []
    return {"weights": weights, "bias": bias, "losses": losses}
