# expect: learning-rate-scales-weight
def scale(numbers, by):
    return [by * n for n in numbers]


def minus(left, right):
    return [a - b for a, b in zip(left, right)]


def gradient_step(w, gradient, learning_rate):
    old = scale([w], learning_rate)
    steps = scale([gradient], learning_rate)
    return minus(old, steps)[0]
