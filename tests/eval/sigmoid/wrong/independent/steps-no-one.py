# expect: missing-one-in-denominator
import math as m


def sigmoid(z):
    """logistic curve"""
    growth = m.exp(-z)
    below = growth
    answer = 1 / below
    return answer
