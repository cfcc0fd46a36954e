# expect: unlisted
class Unit:
    def __init__(self, squash):
        self.squash = squash

    def fire(self, total):
        return self.squash(total)


unit = Unit(lambda total: max(0.0, total))


def sigmoid(z):
    return unit.fire(z)
