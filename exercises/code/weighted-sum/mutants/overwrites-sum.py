def weighted_sum(x, w, b):
    z = 0
    for i in range(len(x)):
        z = w[i] * x[i]
    return z + b
