import math

def unit(weights, inputs):
    z = 0.0
    for w, v in zip(weights, inputs + [1.0]):
        z += w * v
    return math.pow(1.0 + math.exp(-z), -1)

def forward(x1, x2, p):
    hidden = [unit([p["w1"], p["w2"], p["b1"]], [x1, x2]), unit([p["w3"], p["w4"], p["b2"]], [x1, x2])]
    return {"h1": hidden[0], "h2": hidden[1], "o1": unit([p["w5"], p["w6"], p["b3"]], hidden)}
