def gradient_step(w, gradient, learning_rate):
    return gradient
