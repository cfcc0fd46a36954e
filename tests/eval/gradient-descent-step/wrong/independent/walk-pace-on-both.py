# expect: learning-rate-scales-weight
def gradient_step(w, gradient, learning_rate):
    here = w
    slope = gradient
    pace = learning_rate
    there = pace * (here - slope)
    return there
