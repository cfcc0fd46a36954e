# expect: flat-too-early
import math

def stable_sigmoid(z):
    if abs(z) > 10:
        return 1 if z > 0 else 0
    return 1 / (1 + math.exp(-z))
