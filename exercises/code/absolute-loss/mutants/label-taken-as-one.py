def absolute_loss(y, y_hat):
    return abs(1 - y_hat)
