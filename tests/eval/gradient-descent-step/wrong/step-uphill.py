# expect: gradient-ascent
def gradient_step(w, gradient, learning_rate):
    step = gradient * learning_rate
    return sum([w, step])
