# expect: exponent-sign
from math import exp

def sigmoid(z):
    denominator = 1.0 + exp(z)
    return 1.0 / denominator
