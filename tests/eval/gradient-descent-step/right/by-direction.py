def gradient_step(w, gradient, learning_rate):
    size = abs(gradient) * learning_rate
    if gradient > 0:
        return w - size
    return w + size
