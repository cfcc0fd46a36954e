# expect: one-weight-for-all
import math

def neuron(x1, x2, w1, w2, b):
    s = x1 * w1
    s += x2 * w1
    return 1 / (1 + math.exp(-(s + b)))
