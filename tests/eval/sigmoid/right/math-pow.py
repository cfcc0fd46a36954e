import math

def sigmoid(z):
    return math.pow(1 + math.pow(math.e, -z), -1)
