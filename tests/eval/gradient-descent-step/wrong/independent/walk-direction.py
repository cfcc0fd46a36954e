# expect: ignores-steepness
def gradient_step(w, gradient, learning_rate):
    here = w
    slope = (gradient > 0) - (gradient < 0)
    pace = learning_rate
    stride = pace * slope
    there = here - stride
    return there
