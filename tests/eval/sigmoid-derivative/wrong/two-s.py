# expect: diagnosis:constant
import math

def sigmoid_derivative(z):
    s = 1 / (1 + math.exp(-z))
    return 2 * s * (1 - s)
