import math

def activations(x1, x2, p):
    h = []
    for a, b, c in (("w1", "w2", "b1"), ("w3", "w4", "b2")):
        h.append(1 / (1 + math.exp(-p[a] * x1 - p[b] * x2 - p[c])))
        yield h[-1]
    yield 1 / (1 + math.exp(-p["w5"] * h[0] - p["w6"] * h[1] - p["b3"]))

def forward(x1, x2, p):
    return dict(zip(("h1", "h2", "o1"), activations(x1, x2, p)))
