import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def embedding_forward(user, item, users, items, layers):
    a = users[user] + items[item]
    for layer in layers:
        a = [sigmoid(sum(w * v for w, v in zip(row, a))) for row in layer["w"]]
    return a[0]
