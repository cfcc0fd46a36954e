# expect: bias-outside-activation
from math import exp

def sigmoid(z):
    return 1 / (1 + exp(-z))

def forward(x1, x2, p):
    h1 = sigmoid(x1 * p["w1"] + x2 * p["w2"])
    h1 = h1 + p["b1"]
    h2 = sigmoid(x1 * p["w3"] + x2 * p["w4"])
    h2 = h2 + p["b2"]
    o1 = sigmoid(h1 * p["w5"] + h2 * p["w6"])
    o1 = o1 + p["b3"]
    return {"h1": h1, "h2": h2, "o1": o1}
