import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def embedding_gradient(user, item, clicked, users, items):
    u, v = users[user], items[item]
    p = sigmoid(sum(a * b for a, b in zip(u, v)))
    error = p - clicked
    return {"user": [error * b for b in v], "item": [error * b for b in v]}
