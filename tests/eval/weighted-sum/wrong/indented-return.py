# expect: first-input-only
def weighted_sum(x, w, b):
    total = 0
    for xi, wi in zip(x, w):
        total = total + xi * wi
        return total + b
