# expect: unlisted
def gradient_step(w, gradient, learning_rate):
    for _ in range(2):
        gradient = gradient * (1 - learning_rate)
        w -= learning_rate * gradient
    return w
