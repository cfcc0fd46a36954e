import math


def train(data, p, learning_rate, epochs):
    """One flat function that changes its parameters in place, with the factors in another order."""
    sig = lambda z: 0.5 * (1 + math.tanh(z / 2))
    q = dict(p)

    def run(x1, x2):
        h1 = sig(q["b1"] + x2 * q["w2"] + x1 * q["w1"])
        h2 = sig(q["b2"] + x2 * q["w4"] + x1 * q["w3"])
        return h1, h2, sig(q["b3"] + h2 * q["w6"] + h1 * q["w5"])

    losses = []
    while len(losses) < epochs:
        for x1, x2, y in data:
            h1, h2, o1 = run(x1, x2)
            back = learning_rate * o1 * (1 - o1) * (o1 - y) * 2
            first = (h1 - h1 * h1) * back * q["w5"]
            second = (h2 - h2 * h2) * back * q["w6"]
            for key, change in zip(
                ("w1", "w2", "b1", "w3", "w4", "b2", "w5", "w6", "b3"),
                (x1 * first, x2 * first, first, x1 * second, x2 * second, second, h1 * back, h2 * back, back),
            ):
                q[key] -= change
        errors = [run(x1, x2)[2] - y for x1, x2, y in reversed(data)]
        losses.append(math.fsum(e * e for e in errors) / len(errors))
    return {"losses": losses, "p": q}
