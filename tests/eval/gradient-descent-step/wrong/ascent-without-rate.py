# expect: diagnosis:missing-factor
def gradient_step(w, gradient, learning_rate):
    return w + gradient
