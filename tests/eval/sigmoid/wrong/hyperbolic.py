# expect: tanh-not-sigmoid
import math

def sigmoid(z):
    up, down = math.exp(z), math.exp(-z)
    return (up - down) / (up + down)
