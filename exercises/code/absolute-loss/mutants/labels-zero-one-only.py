def absolute_loss(y, y_hat):
    if y == 1:
        return 1 - y_hat
    return y_hat
