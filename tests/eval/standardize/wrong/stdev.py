# expect: sample-not-population-std
from statistics import mean, stdev

def standardize(values):
    m = mean(values)
    s = stdev(values)
    if s == 0:
        return [0] * len(values)
    return [(v - m) / s for v in values]
