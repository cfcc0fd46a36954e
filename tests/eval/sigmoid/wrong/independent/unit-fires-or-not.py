# expect: step-not-sigmoid
class Unit:
    def __init__(self, squash):
        self.squash = squash

    def fire(self, total):
        return self.squash(total)


unit = Unit(lambda total: 1 if total >= 0 else 0)


def sigmoid(z):
    return unit.fire(z)
