import math


def predict_click(active, weights, bias):
    z = bias + sum(weights.get(name, 0) for name in active)
    return 1 / (1 + math.exp(-z))


def rank_items(items, weights, bias):
    def key(item):
        return -predict_click(item["active"], weights, bias), item["id"]

    return [item["id"] for item in sorted(items, key=key)]
