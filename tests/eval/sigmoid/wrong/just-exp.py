# expect: missing-one-in-denominator
import math

def sigmoid(x):
    return math.e ** x
