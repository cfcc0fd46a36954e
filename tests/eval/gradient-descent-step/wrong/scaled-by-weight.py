# expect: diagnosis:extra-factor
def gradient_step(w, gradient, learning_rate):
    return w * (1 - learning_rate * gradient)
