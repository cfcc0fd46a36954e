def mse(ys, y_hats):
    errors = [y - y_hat for y, y_hat in zip(ys, y_hats)]
    return sum(e * e for e in errors) / len(errors)
