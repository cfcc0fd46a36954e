# expect: output-from-inputs
import math

def neuron(a, b, wa, wb, bias):
    z = a * wa + b * wb + bias
    return 1 / (1 + math.exp(-z))

def forward(x1, x2, p):
    return {
        "h1": neuron(x1, x2, p["w1"], p["w2"], p["b1"]),
        "h2": neuron(x1, x2, p["w3"], p["w4"], p["b2"]),
        "o1": neuron(x1, x2, p["w5"], p["w6"], p["b3"]),
    }
