def absolute_loss(y, y_hat):
    low, high = sorted([y, y_hat])
    return high - low
