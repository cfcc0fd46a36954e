# expect: missing-learning-rate
def gradient_step(w, gradient, learning_rate):
    here = w
    slope = gradient
    pace = learning_rate
    stride = slope
    there = here - stride
    return there
