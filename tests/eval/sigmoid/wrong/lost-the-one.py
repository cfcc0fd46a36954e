# expect: missing-one-in-denominator
from math import exp

def inverse(value):
    return 1 / value

def sigmoid(z):
    return inverse(exp(-1 * z))
