# expect: missing-hidden-sigmoid-derivative
import math

def neuron(a, b, u, v, c):
    return 1 / (1 + math.exp(-(a * u + b * v + c)))

def grad_w1(x1, x2, y, p):
    h1 = neuron(x1, x2, p["w1"], p["w2"], p["b1"])
    h2 = neuron(x1, x2, p["w3"], p["w4"], p["b2"])
    o1 = neuron(h1, h2, p["w5"], p["w6"], p["b3"])
    delta = 2 * (o1 - y) * o1 * (1 - o1)
    delta_h1 = delta * p["w5"]
    return delta_h1 * x1
