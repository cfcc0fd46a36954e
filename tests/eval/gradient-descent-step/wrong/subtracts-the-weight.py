# expect: operands-swapped
def gradient_step(w, gradient, learning_rate):
    step = learning_rate * gradient
    return step - w
