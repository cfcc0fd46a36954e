# expect: unlisted
import math
s = lambda z: 1 / (1 + math.exp(-z))

def forward(x1, x2, p):
    b = p["b1"]
    h1 = s(p["w1"] * x1 + p["w2"] * x2 + b)
    h2 = s(p["w3"] * x1 + p["w4"] * x2 + b)
    o1 = s(p["w5"] * h1 + p["w6"] * h2 + b)
    return {"h1": h1, "h2": h2, "o1": o1}
