# expect: gradient-ascent
def gradient_step(w, gradient, learning_rate):
    w += learning_rate * gradient
    return w
