# expect: output-from-weighted-sums
import math

def g(z):
    return 1 / (1 + math.exp(-z))

def forward(x1, x2, p):
    z1 = p["w1"] * x1 + p["w2"] * x2 + p["b1"]
    z2 = p["w3"] * x1 + p["w4"] * x2 + p["b2"]
    z3 = p["w5"] * z1 + p["w6"] * z2 + p["b3"]
    h1, h2, o1 = map(g, (z1, z2, z3))
    return {"h1": h1, "h2": h2, "o1": o1}
