# expect: unlisted
def gradient_step(w, gradient, learning_rate):
    return w - learning_rate * abs(gradient)
