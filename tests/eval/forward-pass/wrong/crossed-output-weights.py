# expect: hidden-units-swapped
import math

def forward(x1, x2, p):
    s = lambda z: 1 / (1 + math.exp(-z))
    h2, h1 = s(p["w3"] * x1 + p["w4"] * x2 + p["b2"]), s(p["w1"] * x1 + p["w2"] * x2 + p["b1"])
    o1 = s(p["w5"] * h2 + p["w6"] * h1 + p["b3"])
    return {"h1": h1, "h2": h2, "o1": o1}
