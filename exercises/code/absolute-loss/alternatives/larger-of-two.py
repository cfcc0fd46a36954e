def absolute_loss(y, y_hat):
    return max(y - y_hat, y_hat - y)
