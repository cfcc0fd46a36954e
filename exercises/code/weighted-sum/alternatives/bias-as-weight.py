import math


def weighted_sum(x, w, b):
    # The bias is the weight of one more input that is always 1.
    return math.sumprod(x + [1], w + [b])
