import math

def stable_sigmoid(z):
    log = -math.log1p(math.exp(-z)) if z > 0 else z - math.log1p(math.exp(z))
    return math.exp(log)
