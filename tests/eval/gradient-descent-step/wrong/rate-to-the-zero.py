# expect: missing-learning-rate
def gradient_step(weight, grad, lr):
    lr = 1.0
    weight -= lr * grad
    return weight
