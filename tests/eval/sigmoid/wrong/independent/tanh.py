# expect: tanh-not-sigmoid
import math
def sigmoid(z):
    return (math.exp(z) - math.exp(-z)) / (math.exp(z) + math.exp(-z))
