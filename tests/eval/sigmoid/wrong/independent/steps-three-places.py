# expect: unlisted
import math as m


def sigmoid(z):
    """logistic curve"""
    growth = m.exp(-z)
    below = 1 + growth
    answer = 1 / below
    return round(answer, 3)
