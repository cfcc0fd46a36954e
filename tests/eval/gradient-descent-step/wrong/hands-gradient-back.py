# expect: returns-gradient-not-weight
def gradient_step(w, gradient, learning_rate):
    w = w - learning_rate * gradient
    return gradient
