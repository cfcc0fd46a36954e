# expect: diagnosis:constant
def gradient_step(w, gradient, learning_rate):
    # derivative of the square brings a 2
    return w - 2 * learning_rate * gradient
