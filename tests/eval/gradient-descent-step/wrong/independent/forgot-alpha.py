# expect: missing-learning-rate
def gradient_step(w, gradient, learning_rate=0.1):
    return w - gradient
