import math


def predict_click(active, weights, bias):
    z = bias
    for name in active:
        z += weights.get(name, 0)
    return 1 / (1 + math.exp(-z))


def log_loss(y, p):
    p = min(max(p, 1e-12), 1 - 1e-12)
    return -(y * math.log(p) + (1 - y) * math.log(1 - p))


def mean_loss(log, weights, bias):
    return sum(log_loss(row["clicked"], predict_click(row["active"], weights, bias)) for row in log) / len(log)


def train_click_model(log, learning_rate, epochs):
    weights = {name: 0 for row in log for name in row["active"]}
    bias = 0
    losses = []
    for _ in range(epochs):
        errors = [predict_click(row["active"], weights, bias) - row["clicked"] for row in log]
        for row, error in zip(log, errors):
            for name in row["active"]:
                weights[name] -= learning_rate * error
            bias -= learning_rate * error
        losses.append(mean_loss(log, weights, bias))
    return {"weights": weights, "bias": bias, "losses": losses}
