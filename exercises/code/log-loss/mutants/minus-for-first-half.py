import math


def log_loss(ys, ps):
    total = 0.0
    for y, p in zip(ys, ps):
        p = min(max(p, 1e-12), 1 - 1e-12)
        total += -y * math.log(p) + (1 - y) * math.log(1 - p)
    return total / len(ys)
