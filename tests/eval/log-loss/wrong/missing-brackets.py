# expect: minus-for-first-half
import math
def log_loss(ys, ps):
    s = 0
    for y, p in zip(ys, ps):
        p = max(1e-12, min(1 - 1e-12, p))
        s += -y * math.log(p) + (1 - y) * math.log(1 - p)
    return s / len(ys)
