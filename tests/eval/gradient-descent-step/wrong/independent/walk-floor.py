# expect: unlisted
def gradient_step(w, gradient, learning_rate):
    here = w
    slope = gradient
    pace = learning_rate
    stride = pace * slope
    there = max(here - stride, 0.1 * here)
    return there
