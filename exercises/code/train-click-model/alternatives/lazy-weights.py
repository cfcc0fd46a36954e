import math
from collections import defaultdict


def train_click_model(log, learning_rate, epochs):
    """Weights that appear when they are first met, a sigmoid made of tanh, and a loss of the label's own probability."""
    weights = defaultdict(float)
    bias = 0.0

    def probability(active):
        return 0.5 * (1 + math.tanh(0.5 * (bias + math.fsum(weights[name] for name in active))))

    losses = []
    for _ in range(epochs):
        for impression in log:
            step = learning_rate * (impression["clicked"] - probability(impression["active"]))
            bias += step
            for name in impression["active"]:
                weights[name] += step
        costs = []
        for impression in reversed(log):
            p = max(1e-12, min(1 - 1e-12, probability(impression["active"])))
            costs.append(math.log(p if impression["clicked"] else 1 - p))
        losses.append(-sum(costs) / len(costs))
    return {"bias": bias, "losses": losses, "weights": weights}
