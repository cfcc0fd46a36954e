# expect: wrong-far-end
import math

def stable_sigmoid(z):
    try:
        e = math.exp(-z)
    except OverflowError:
        return 1
    return 1 / (1 + e)
