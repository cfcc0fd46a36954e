def absolute_loss(y, y_hat):
    return abs(y - y_hat)
