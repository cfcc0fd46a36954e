def standardize(values):
    low, high = min(values), max(values)
    if low == high:
        return [0 for _ in values]
    return [(v - low) / (high - low) for v in values]
