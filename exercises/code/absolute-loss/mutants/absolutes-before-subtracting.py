def absolute_loss(y, y_hat):
    return abs(y) - abs(y_hat)
