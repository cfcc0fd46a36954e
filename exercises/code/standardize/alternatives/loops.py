def standardize(values):
    total = 0
    for v in values:
        total += v
    mean = total / len(values)
    squares = 0
    for v in values:
        squares += (v - mean) * (v - mean)
    std = (squares / len(values)) ** 0.5
    result = []
    for v in values:
        if std > 0:
            result.append((v - mean) / std)
        else:
            result.append(0)
    return tuple(result)
