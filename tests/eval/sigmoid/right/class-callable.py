import math

class Logistic:
    def __call__(self, z):
        return 1 / (1 + math.exp(-z))

sigmoid = Logistic()
