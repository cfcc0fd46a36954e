def standardize(values):
    n = len(values)
    m = sum(values) / n
    s = (sum((v - m) ** 2 for v in values) / n) ** 0.5
    return [(v - m) / (s + 1e-12) for v in values]
