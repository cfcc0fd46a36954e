# expect: derivative-not-value
import math

def sigmoid(z):
    return 1 / (2 + math.exp(z) + math.exp(-z))
