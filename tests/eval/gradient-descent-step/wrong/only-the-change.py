# expect: returns-change-not-weight
def gradient_step(w, gradient, learning_rate):
    return -learning_rate * gradient
