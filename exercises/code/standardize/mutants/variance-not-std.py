def standardize(values):
    n = len(values)
    mean = sum(values) / n
    std = sum((v - mean) ** 2 for v in values) / n
    if std == 0:
        return [0.0] * n
    return [(v - mean) / std for v in values]
