def mse(ys, y_hats):
    for y, y_hat in zip(ys, y_hats):
        total = (y - y_hat) ** 2
    return total / len(ys)
