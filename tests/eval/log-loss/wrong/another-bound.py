# expect: unlisted
import math
def log_loss(ys, ps):
    eps = 1e-7
    s = 0
    for y, p in zip(ys, ps):
        p = max(eps, min(1 - eps, p))
        s += y * math.log(p) + (1 - y) * math.log(1 - p)
    return -s / len(ys)
