import math


def rank_items(items, weights, bias):
    pairs = []
    for item in items:
        z = bias
        for name in item["active"]:
            if name in weights:
                z += weights[name]
        pairs.append((1 - 1 / (1 + math.exp(-z)), item["id"]))
    pairs.sort()
    return tuple(name for _, name in pairs)
