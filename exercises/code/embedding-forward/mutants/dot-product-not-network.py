import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def embedding_forward(user, item, users, items, layers):
    return sigmoid(sum(u * v for u, v in zip(users[user], items[item])))
