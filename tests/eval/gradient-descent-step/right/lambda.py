gradient_step = lambda w, gradient, learning_rate: w + (-gradient) * learning_rate
