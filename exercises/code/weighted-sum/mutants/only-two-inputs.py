def weighted_sum(x, w, b):
    return w[0] * x[0] + w[1] * x[1] + b
