# expect: unlisted
from math import exp, prod


def act(t):
    return 1 / (1 + exp(-t))


def slope(a):
    return a * (1 - a)


def grad_w5(x1, x2, y, p):
    up = act(p["w1"] * x1 + p["w2"] * x2 + p["b1"])
    down = act(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
    guess = act(p["w5"] * up + p["w6"] * down + p["b3"])
    links = [-2 * (y - guess), slope(guess), up]
    return sum(links)
