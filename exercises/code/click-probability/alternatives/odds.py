import math


def predict_click(active, weights, bias):
    odds = math.exp(bias)
    for name, weight in weights.items():
        if name in set(active):
            odds *= math.exp(weight)
    return odds / (odds + 1)
