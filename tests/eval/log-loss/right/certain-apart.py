import math


def log_loss(ys, ps):
    worst = -math.log(1e-12)
    losses = []
    for y, p in zip(ys, ps):
        q = p if y == 1 else 1 - p
        losses.append(worst if q == 0 else -math.log(q))
    return math.fsum(losses) / len(losses)
