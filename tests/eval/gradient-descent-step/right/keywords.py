def update(*, value, slope, alpha):
    change = -alpha * slope
    return value + change

def gradient_step(w, gradient, learning_rate):
    return update(value=w, slope=gradient, alpha=learning_rate)
