# expect: derivative-not-value
import math

def sigmoid(z):
    s = 1 / (1 + math.exp(-z))
    return s - s ** 2
