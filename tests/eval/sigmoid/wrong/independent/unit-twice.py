# expect: unlisted
from math import exp


class Unit:
    def __init__(self, squash):
        self.squash = squash

    def fire(self, total):
        return self.squash(self.squash(total))


unit = Unit(lambda total: 1.0 / (1.0 + exp(-total)))


def sigmoid(z):
    return unit.fire(z)
