import math


def mse(ys, y_hats):
    total = 0
    for y, y_hat in zip(ys, y_hats):
        total += (y - y_hat) ** 2
    return math.sqrt(total / len(ys))
