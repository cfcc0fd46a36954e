def absolute_loss(y, y_hat):
    predicted = 1 if y_hat > 0.5 else 0
    return 0 if predicted == y else 1
