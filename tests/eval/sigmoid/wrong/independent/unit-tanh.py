# expect: tanh-not-sigmoid
from math import tanh


class Unit:
    def __init__(self, squash):
        self.squash = squash

    def fire(self, total):
        return self.squash(total)


unit = Unit(tanh)


def sigmoid(z):
    return unit.fire(z)
