import math
from functools import reduce
from operator import mul

def grad_w5(x1, x2, y, p):
    act = lambda z: math.exp(z) / (math.exp(z) + 1)
    h1 = act(x1 * p["w1"] + x2 * p["w2"] + p["b1"])
    h2 = act(x1 * p["w3"] + x2 * p["w4"] + p["b2"])
    o1 = act(h1 * p["w5"] + h2 * p["w6"] + p["b3"])
    links = (2, o1 - y, o1, 1 - o1, h1)
    return reduce(mul, links)
