from math import exp

def s(z):
    return 1 / (1 + exp(-z))

def net(p, a, b):
    u = s(p["w1"] * a + p["w2"] * b + p["b1"])
    v = s(p["w3"] * a + p["w4"] * b + p["b2"])
    return u, v, s(p["w5"] * u + p["w6"] * v + p["b3"])

def grads(p, a, b, y):
    u, v, o = net(p, a, b)
    d = 2 * (o - y) * o * (1 - o)
    du = d * p["w5"] * u * (1 - u)
    dv = d * p["w6"] * v * (1 - v)
    return dict(w1=du * a, w2=du * b, w3=dv * a, w4=dv * b, w5=d * u, w6=d * v, b1=du, b2=dv, b3=d)

def cost(p, data):
    return sum((net(p, a, b)[2] - y) ** 2 for a, b, y in data) / len(data)

def train(data, p, lr, epochs):
    rows = [tuple(r) for r in data] * epochs
    n, losses = len(data), []
    for i, (a, b, y) in enumerate(rows, 1):
        for k, g in grads(p, a, b, y).items():
            p[k] -= lr * g
        if i % n == 0:
            losses.append(cost(p, data))
    return {"p": p, "losses": tuple(losses)}
