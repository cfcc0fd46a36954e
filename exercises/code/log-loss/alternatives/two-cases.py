import math


def log_loss(ys, ps):
    total = 0.0
    for y, p in zip(ys, ps):
        q = p if y == 1 else 1 - p
        total += -math.log(max(q, 1e-12))
    return total / len(ys)
