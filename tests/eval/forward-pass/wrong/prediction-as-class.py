# expect: unlisted
import math

def sigmoid(z):
    return 1 / (1 + math.exp(-z))

def forward(x1, x2, p):
    h1 = sigmoid(p["w1"] * x1 + p["w2"] * x2 + p["b1"])
    h2 = sigmoid(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
    o1 = sigmoid(p["w5"] * h1 + p["w6"] * h2 + p["b3"])
    return {"h1": h1, "h2": h2, "o1": 1 if o1 > 0.5 else 0}
