# expect: missing-hidden-activation
import math
def forward(x1, x2, p):
    h1 = p["w1"]*x1 + p["w2"]*x2 + p["b1"]
    h2 = p["w3"]*x1 + p["w4"]*x2 + p["b2"]
    out = p["w5"]*h1 + p["w6"]*h2 + p["b3"]
    return {"h1": h1, "h2": h2, "o1": 1/(1+math.exp(-out))}
