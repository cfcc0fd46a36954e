def mse(ys, y_hats):
    mean = 0.0
    for n, (y, y_hat) in enumerate(zip(ys, y_hats), start=1):
        mean += ((y_hat - y) ** 2 - mean) / n
    return mean
