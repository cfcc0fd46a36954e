# expect: diagnosis:extra-factor
def gradient_step(w, gradient, learning_rate):
    here = w
    slope = gradient
    pace = learning_rate
    stride = pace * slope
    there = here - here * stride
    return there
