import math


def ln(x):
    return math.log(x) if x > 0 else -math.inf


def log_loss(ys, ps):
    total = 0.0
    for y, p in zip(ys, ps):
        total -= y * ln(p) + (1 - y) * ln(1 - p)
    return total / len(ys)
