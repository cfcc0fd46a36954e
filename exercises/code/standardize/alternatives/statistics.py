from statistics import fmean, pstdev


def standardize(values):
    m, s = fmean(values), pstdev(values)
    return [(v - m) / s if s else 0 for v in values]
