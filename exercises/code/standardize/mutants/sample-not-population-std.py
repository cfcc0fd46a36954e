import math


def standardize(values):
    n = len(values)
    mean = sum(values) / n
    std = math.sqrt(sum((v - mean) ** 2 for v in values) / (n - 1))
    if std == 0:
        return [0.0] * n
    return [(v - mean) / std for v in values]
