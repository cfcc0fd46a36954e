def weighted_sum(x, w, b):
    return sum(x) + b
