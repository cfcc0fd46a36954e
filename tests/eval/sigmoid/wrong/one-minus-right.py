# expect: exponent-sign
import math

def sigmoid(z):
    # probability of the positive class?
    positive = math.exp(z) / (math.exp(z) + 1)
    return 1 - positive
