# expect: unlisted
import math as m


def sigmoid(z):
    """logistic curve"""
    growth = m.exp(-z)
    below = 2 + growth
    answer = 1 / below
    return answer
