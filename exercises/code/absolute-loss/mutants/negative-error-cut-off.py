def absolute_loss(y, y_hat):
    return max(0.0, y - y_hat)
