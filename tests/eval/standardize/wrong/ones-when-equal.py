# expect: unlisted
from statistics import fmean, pstdev

def standardize(values):
    s = pstdev(values)
    if s == 0:
        return [1.0 for _ in values]
    return [(v - fmean(values)) / s for v in values]
