# expect: wrong-input
import math

def grad_w5(x1, x2, y, p):
    def neuron(a, b, w, v, bias):
        return 1 / (1 + math.exp(-(w * a + v * b + bias)))
    h1 = neuron(x1, x2, p["w1"], p["w2"], p["b1"])
    h2 = neuron(x1, x2, p["w3"], p["w4"], p["b2"])
    o1 = neuron(h1, h2, p["w5"], p["w6"], p["b3"])
    return 2 * (o1 - y) * o1 * (1 - o1) * x1
