# expect: missing-output-activation
import math

def squash(t):
    return math.exp(t) / (1 + math.exp(t))

def forward(x1, x2, p):
    out = {}
    out["h1"] = squash(p["w1"] * x1 + p["w2"] * x2 + p["b1"])
    out["h2"] = squash(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
    out["o1"] = p["w5"] * out["h1"] + p["w6"] * out["h2"] + p["b3"]
    return out
