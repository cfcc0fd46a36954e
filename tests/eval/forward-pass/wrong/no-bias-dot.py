# expect: missing-bias
import math

def act(v):
    return 1 / (1 + math.exp(-v))

def dot(a, b):
    return sum(i * j for i, j in zip(a, b))

def forward(x1, x2, p):
    x = [x1, x2]
    hidden = [act(dot(x, [p["w1"], p["w2"]])), act(dot(x, [p["w3"], p["w4"]]))]
    return {"h1": hidden[0], "h2": hidden[1], "o1": act(dot(hidden, [p["w5"], p["w6"]]))}
