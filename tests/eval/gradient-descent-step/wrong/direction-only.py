# expect: ignores-steepness
def gradient_step(w, gradient, learning_rate):
    if gradient > 0:
        return w - learning_rate
    else:
        return w + learning_rate
