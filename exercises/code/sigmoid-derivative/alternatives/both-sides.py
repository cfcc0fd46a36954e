import math

s = lambda z: 1 / (1 + math.exp(-z))
# 1 − σ(z) is σ(−z).
sigmoid_derivative = lambda z: s(z) * s(-z)
