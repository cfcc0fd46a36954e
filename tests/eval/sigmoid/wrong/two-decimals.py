# expect: unlisted
import math

def sigmoid(z):
    return round(1 / (1 + math.exp(-z)), 2)
