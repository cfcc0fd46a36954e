import math


def loss(p, example):
    x1, x2, y = example
    sigma = lambda z: 1 / (1 + math.exp(-z))
    h1 = sigma(p["w1"] * x1 + p["w2"] * x2 + p["b1"])
    h2 = sigma(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
    return (y - sigma(p["w5"] * h1 + p["w6"] * h2 + p["b3"])) ** 2


def slope(p, key, example, h=1e-5):
    return (loss({**p, key: p[key] + h}, example) - loss({**p, key: p[key] - h}, example)) / (2 * h)


def train(data, p, learning_rate, epochs):
    losses = []
    for _ in range(epochs):
        for example in data:
            p = {key: value - learning_rate * slope(p, key, example) for key, value in p.items()}
        losses.append(sum(loss(p, example) for example in data) / len(data))
    return {"p": p, "losses": losses}
