# expect: unlisted
import math
def forward(x1, x2, p):
    h1 = math.tanh(p["w1"]*x1 + p["w2"]*x2 + p["b1"])
    h2 = math.tanh(p["w3"]*x1 + p["w4"]*x2 + p["b2"])
    o1 = math.tanh(p["w5"]*h1 + p["w6"]*h2 + p["b3"])
    return {"h1": h1, "h2": h2, "o1": o1}
