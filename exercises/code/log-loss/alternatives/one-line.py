import math


def log_loss(ys, ps):
    clipped = [min(max(p, 1e-12), 1 - 1e-12) for p in ps]
    return -sum(math.log(p) if y else math.log(1 - p) for y, p in zip(ys, clipped)) / len(ys)
