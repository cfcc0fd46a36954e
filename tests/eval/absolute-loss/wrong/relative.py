# expect: unlisted
def absolute_loss(y, y_hat):
    if y == 0:
        return abs(y_hat)
    return abs(y - y_hat) / abs(y)
