def gradient_step(w, gradient, learning_rate):
    w -= gradient * learning_rate
    return w
