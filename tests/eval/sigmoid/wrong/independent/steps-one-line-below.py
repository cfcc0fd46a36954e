# expect: missing-parentheses
import math as m


def sigmoid(z):
    """logistic curve"""
    growth = m.exp(-z)
    answer = 1 / 1 + growth
    return answer
