# expect: divides-by-learning-rate
def gradient_step(w, gradient, learning_rate):
    return w - (gradient / learning_rate)
