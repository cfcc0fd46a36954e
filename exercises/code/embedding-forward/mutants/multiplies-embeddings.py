import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def embedding_forward(user, item, users, items, layers):
    a = [u * v for u, v in zip(users[user], items[item])]
    for layer in layers:
        a = [sigmoid(sum(w * v for w, v in zip(row, a)) + b) for row, b in zip(layer["w"], layer["b"])]
    return a[0]
