# expect: returns-step-not-weight
def scale(numbers, by):
    return [by * n for n in numbers]


def minus(left, right):
    return [a - b for a, b in zip(left, right)]


def gradient_step(w, gradient, learning_rate):
    old = [w]
    steps = scale([gradient], learning_rate)
    return steps[0]
