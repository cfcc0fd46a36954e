import math


def log_loss(ys, ps):
    total = 0.0
    for y, p in zip(ys, ps):
        p = min(max(p, 1e-12), 1 - 1e-12)
        total += abs(y - p)
    return total / len(ys)
