from math import exp

def forward(x1, x2, p):
    w1, w2, w3, w4, w5, w6 = (p[f"w{i}"] for i in range(1, 7))
    b1, b2, b3 = (p[f"b{i}"] for i in (1, 2, 3))
    σ = lambda z: exp(z) / (1 + exp(z))
    h1 = σ(b1 + w2 * x2 + w1 * x1)
    h2 = σ(b2 + w4 * x2 + w3 * x1)
    return dict(h1=h1, h2=h2, o1=σ(b3 + w6 * h2 + w5 * h1))
