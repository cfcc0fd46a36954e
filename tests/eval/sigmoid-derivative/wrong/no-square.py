# expect: diagnosis:missing-factor
import math

def sigmoid_derivative(z):
    return math.exp(-z) / (1 + math.exp(-z))
