# expect: returns-step-not-weight
def gradient_step(w, gradient, learning_rate):
    step = gradient * learning_rate
    w = w - step
    return step
