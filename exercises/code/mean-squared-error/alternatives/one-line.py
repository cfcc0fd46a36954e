def mse(ys, y_hats):
    return sum((y - p) ** 2 for y, p in zip(ys, y_hats)) / len(ys)
