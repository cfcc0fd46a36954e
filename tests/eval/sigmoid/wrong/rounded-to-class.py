# expect: step-not-sigmoid
import math

def sigmoid(z):
    p = 1 / (1 + math.exp(-z))
    return 1.0 if p >= 0.5 else 0.0
