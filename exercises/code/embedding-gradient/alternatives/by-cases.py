from math import exp


def embedding_gradient(user, item, clicked, users, items):
    u = users[user]
    v = items[item]
    score = 0
    for i in range(len(u)):
        score += u[i] * v[i]
    if clicked:
        error = -1 / (1 + exp(score))
    else:
        error = 1 / (1 + exp(-score))
    gradients = {"item": [], "user": []}
    for i in range(len(u)):
        gradients["user"].append(error * v[i])
        gradients["item"].append(error * u[i])
    return gradients
