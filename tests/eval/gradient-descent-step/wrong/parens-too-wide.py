# expect: learning-rate-scales-weight
def gradient_step(w, gradient, learning_rate):
    return learning_rate * (w - gradient)
