import math

def gradient_step(w, gradient, learning_rate):
    return math.fsum((w, -1.0 * math.prod((learning_rate, gradient))))
