# expect: learning-rate-scales-weight
class Descent:
    def __init__(self, rate):
        self.rate = rate
        self.moved = 0

    def step(self, value, grad):
        self.moved = -self.rate * grad
        return self.rate * value + self.moved


def gradient_step(w, gradient, learning_rate):
    optimizer = Descent(learning_rate)
    return optimizer.step(w, gradient)
