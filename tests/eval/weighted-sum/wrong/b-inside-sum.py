# expect: bias-for-each-input
def weighted_sum(x, w, b):
    return sum(w[i] * x[i] + b for i in range(len(x)))
