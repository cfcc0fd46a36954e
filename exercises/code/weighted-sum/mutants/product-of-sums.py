def weighted_sum(x, w, b):
    return sum(w) * sum(x) + b
