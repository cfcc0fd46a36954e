import math

def grad_w1(x1, x2, y, p):
    sigmoid = lambda z: 1.0 / (1.0 + math.exp(-z))
    h1 = sigmoid(p["w1"] * x1 + p["w2"] * x2 + p["b1"])
    h2 = sigmoid(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
    o1 = sigmoid(p["w5"] * h1 + p["w6"] * h2 + p["b3"])
    gradient, todo = 1.0, [x1, h1 * (1 - h1), p["w5"], o1 * (1 - o1), -2 * (y - o1)]
    while todo:
        gradient *= todo.pop()
    return gradient
