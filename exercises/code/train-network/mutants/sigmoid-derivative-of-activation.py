import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def sigmoid_derivative(z):
    return sigmoid(z) * (1 - sigmoid(z))


def forward(x1, x2, p):
    h1 = sigmoid(p["w1"] * x1 + p["w2"] * x2 + p["b1"])
    h2 = sigmoid(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
    o1 = sigmoid(p["w5"] * h1 + p["w6"] * h2 + p["b3"])
    return h1, h2, o1


def sgd_step(x1, x2, y, p, learning_rate):
    h1, h2, o1 = forward(x1, x2, p)
    d_o1 = -2 * (y - o1) * sigmoid_derivative(o1)
    d_h1 = d_o1 * p["w5"] * sigmoid_derivative(h1)
    d_h2 = d_o1 * p["w6"] * sigmoid_derivative(h2)
    gradients = {
        "w1": d_h1 * x1,
        "w2": d_h1 * x2,
        "w3": d_h2 * x1,
        "w4": d_h2 * x2,
        "w5": d_o1 * h1,
        "w6": d_o1 * h2,
        "b1": d_h1,
        "b2": d_h2,
        "b3": d_o1,
    }
    return {key: p[key] - learning_rate * gradients[key] for key in p}


def mean_loss(data, p):
    return sum((y - forward(x1, x2, p)[2]) ** 2 for x1, x2, y in data) / len(data)


def train(data, p, learning_rate, epochs):
    losses = []
    for _ in range(epochs):
        for x1, x2, y in data:
            p = sgd_step(x1, x2, y, p, learning_rate)
        losses.append(mean_loss(data, p))
    return {"p": p, "losses": losses}
