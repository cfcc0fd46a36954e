# expect: weights-transposed
from math import exp
def sig(z): return 1/(1+exp(-z))
def forward(x1, x2, p):
    # w1, w2 leave x1; w3, w4 leave x2
    h1 = sig(x1*p["w1"] + x2*p["w3"] + p["b1"])
    h2 = sig(x1*p["w2"] + x2*p["w4"] + p["b2"])
    o1 = sig(h1*p["w5"] + h2*p["w6"] + p["b3"])
    return {"h1": h1, "h2": h2, "o1": o1}
