# expect: unlisted
class Unit:
    def __init__(self, squash):
        self.squash = squash

    def fire(self, total):
        return self.squash(total)


unit = Unit(lambda total: total / (1 + abs(total)))


def sigmoid(z):
    return unit.fire(z)
