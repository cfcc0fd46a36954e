# expect: missing-hidden-activation
from math import exp

def forward(x1, x2, p):
    h1 = p["b1"] + x1 * p["w1"] + x2 * p["w2"]
    h2 = p["b2"] + x1 * p["w3"] + x2 * p["w4"]
    z = p["b3"] + h1 * p["w5"] + h2 * p["w6"]
    return dict(h1=h1, h2=h2, o1=1 / (1 + exp(-z)))
