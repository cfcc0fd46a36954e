def standardize(values):
    mean = sum(values) / len(values)
    return [v - mean for v in values]
