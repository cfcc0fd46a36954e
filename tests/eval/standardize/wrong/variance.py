# expect: variance-not-std
def standardize(values):
    m = sum(values) / len(values)
    var = 0
    for v in values:
        var += (v - m) ** 2
    var /= len(values)
    return [(v - m) / var if var else 0 for v in values]
