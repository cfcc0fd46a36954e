import math

def sigmoid(z):
    odds = math.exp(z)
    probability = odds / (odds + 1)
    return probability
