# expect: divides-by-learning-rate
def gradient_step(w, gradient, learning_rate):
    here = w
    slope = gradient
    pace = learning_rate
    stride = slope / pace
    there = here - stride
    return there
