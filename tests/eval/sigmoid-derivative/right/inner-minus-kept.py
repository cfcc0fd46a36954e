import math

def sigmoid_derivative(z):
    u = 1 + math.exp(-z)
    outer = -u ** -2
    inner = -math.exp(-z)
    return outer * inner
