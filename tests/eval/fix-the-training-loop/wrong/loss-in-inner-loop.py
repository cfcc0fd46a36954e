# expect: losses-while-training
import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def forward(x1, x2, p):
    h1 = sigmoid(p["w1"] * x1 + p["w2"] * x2 + p["b1"])
    h2 = sigmoid(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
    o1 = sigmoid(p["w5"] * h1 + p["w6"] * h2 + p["b3"])
    return h1, h2, o1


def mean_loss(data, p):
    return sum((y - forward(x1, x2, p)[2]) ** 2 for x1, x2, y in data) / len(data)


def train(data, p, learning_rate, epochs):
    """Return {"p": trained parameters, "losses": one mean loss an epoch}. It runs, but three bugs are in it."""
    losses = []
    q = p
    for _ in range(epochs):
        total = 0
        for x1, x2, y in data:
            total += mean_loss([[x1, x2, y]], q)
            h1, h2, o1 = forward(x1, x2, q)
            d_o1 = -2 * (y - o1) * o1 * (1 - o1)
            d_h1 = d_o1 * q["w5"] * h1 * (1 - h1)
            d_h2 = d_o1 * q["w6"] * h2 * (1 - h2)
            q["w5"] -= learning_rate * d_o1 * h1
            q["w6"] -= learning_rate * d_o1 * h2
            q["b3"] -= learning_rate * d_o1

            q["w1"] -= learning_rate * d_h1 * x1
            q["w2"] -= learning_rate * d_h1 * x2
            q["b1"] -= learning_rate * d_h1
            q["w3"] -= learning_rate * d_h2 * x1
            q["w4"] -= learning_rate * d_h2 * x2
            q["b2"] -= learning_rate * d_h2
        losses.append(total / len(data))
    return {"p": q, "losses": losses}
