def gradient_step(w, gradient, learning_rate):
    # between staying and going the whole way
    target = w - gradient
    return (1 - learning_rate) * w + learning_rate * target
