# expect: weights-transposed
import math

def forward(x1, x2, p):
    W = [[p["w1"], p["w2"]], [p["w3"], p["w4"]]]
    x, b, h = [x1, x2], [p["b1"], p["b2"]], []
    for k in range(2):
        z = sum(W[i][k] * x[i] for i in range(2)) + b[k]
        h.append(1 / (1 + math.exp(-z)))
    z = p["w5"] * h[0] + p["w6"] * h[1] + p["b3"]
    return {"h1": h[0], "h2": h[1], "o1": 1 / (1 + math.exp(-z))}
