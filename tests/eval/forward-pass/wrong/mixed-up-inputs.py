# expect: inputs-swapped
import math
sigma = lambda z: 1 / (1 + math.exp(-z))

def forward(x1, x2, p):
    height, weight = x1, x2
    h1 = sigma(p["w1"] * weight + p["w2"] * height + p["b1"])
    h2 = sigma(p["w3"] * weight + p["w4"] * height + p["b2"])
    return {"h1": h1, "h2": h2, "o1": sigma(p["w5"] * h1 + p["w6"] * h2 + p["b3"])}
