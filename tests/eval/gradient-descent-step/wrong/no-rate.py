# expect: missing-learning-rate
def gradient_step(w, gradient, learning_rate):
    new_w = w - gradient
    return new_w
