def gradient_step(w, gradient, learning_rate):
    direction = 1 if gradient > 0 else -1
    return w - learning_rate * direction
