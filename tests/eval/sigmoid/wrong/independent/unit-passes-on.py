# expect: missing-activation
class Unit:
    def __init__(self, squash):
        self.squash = squash

    def fire(self, total):
        return self.squash(total)


unit = Unit(lambda total: total)


def sigmoid(z):
    return unit.fire(z)
