def weighted_sum(x, w, b):
    if not x:
        return b
    return x[0] * w[0] + weighted_sum(x[1:], w[1:], b)
