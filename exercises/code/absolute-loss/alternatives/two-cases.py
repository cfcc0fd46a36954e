def absolute_loss(y, y_hat):
    if y > y_hat:
        return y - y_hat
    return y_hat - y
