# expect: diagnosis:extra-factor
def gradient_step(w, gradient, learning_rate):
    return w - learning_rate * gradient ** 2
