# expect: diagnosis:extra-factor
def gradient_step(w, gradient, learning_rate):
    new_w = w - learning_rate * gradient * w
    return new_w
