# expect: activation-before-sum
import math

def s(z): return 1 / (1 + math.exp(-z))

def neuron(x1, x2, w1, w2, b):
    return b + s(x1 * w1) + s(x2 * w2)
