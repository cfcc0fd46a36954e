# expect: unlisted
def gradient_step(w, gradient, learning_rate):
    gradient = max(-1.0, min(1.0, gradient))
    return w - learning_rate * gradient
