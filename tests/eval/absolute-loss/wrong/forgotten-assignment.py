# expect: absolute-value-ignored
def absolute_loss(y, y_hat):
    error = y - y_hat
    trace("error", error)
    if error < 0:
        error * -1
    return error
