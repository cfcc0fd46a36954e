import math

def sigmoid(v):
    return [1 / (1 + math.exp(-z)) for z in v]

def matvec(W, x, b):
    return [sum(w * xi for w, xi in zip(row, x)) + bk for row, bk in zip(W, b)]

def grad_w5(x1, x2, y, p):
    h = sigmoid(matvec([[p["w1"], p["w2"]], [p["w3"], p["w4"]]], [x1, x2], [p["b1"], p["b2"]]))
    o = sigmoid(matvec([[p["w5"], p["w6"]]], h, [p["b3"]]))
    delta = [2 * (a - y) * a * (1 - a) for a in o]
    dW = [[d * a for a in h] for d in delta]
    return dW[0][0]
