# expect: missing-parentheses
import math

def sigmoid(z):
    e = 1 / math.exp(z)
    return 1 + e
