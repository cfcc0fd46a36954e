# expect: gradient-ascent
def gradient_step(w, gradient, learning_rate):
    step = learning_rate * gradient
    w += step
    return w
