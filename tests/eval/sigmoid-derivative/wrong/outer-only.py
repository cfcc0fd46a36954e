# expect: missing-inner-derivative
import math

def sigmoid_derivative(z):
    u = 1 + math.exp(-z)
    return -u ** -2
