# expect: unlisted
def gradient_step(w, gradient, learning_rate):
    return (1 - learning_rate) * w - learning_rate * gradient
