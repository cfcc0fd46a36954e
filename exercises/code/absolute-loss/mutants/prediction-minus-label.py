def absolute_loss(y, y_hat):
    error = y_hat - y
    return error
