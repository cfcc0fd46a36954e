# expect: unlisted
def absolute_loss(y, y_hat):
    return round(abs(y - y_hat), 2)
