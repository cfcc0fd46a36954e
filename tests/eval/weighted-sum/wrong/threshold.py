# expect: bias-subtracted
def weighted_sum(x, w, b):
    theta = b
    s = -theta
    for k, xk in enumerate(x):
        s += xk * w[k]
    return s
