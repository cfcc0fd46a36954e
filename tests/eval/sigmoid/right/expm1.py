import math

def sigmoid(z):
    return 1 / (2 + math.expm1(-z))
