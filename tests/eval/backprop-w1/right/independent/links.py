from functools import reduce
from math import exp


def act(t):
    return 1 / (1 + exp(-t))


def slope(a):
    return a - a * a


def times(a, b):
    return a * b


def grad_w1(x1, x2, y, p):
    up = act(p["w1"] * x1 + p["w2"] * x2 + p["b1"])
    down = act(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
    guess = act(p["w5"] * up + p["w6"] * down + p["b3"])
    chain = [2 * (guess - y), slope(guess), p["w5"], slope(up), x1]
    return reduce(times, chain)
